package chat.serendip.blackbox;

import chat.serendip.serve.PostgresDatabase;
import chat.serendip.serve.RunningSerendip;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of a running server, for what no call can do: set roles, create past events, and try what must be
 * forbidden.
 */
record Db(RunningSerendip serendip) {

    /** Runs it and returns how many rows it changed. */
    int run(String sql, Object... arguments) {
        try {
            return tryToRun(sql, arguments);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs all of them, one after the other, in one transaction. */
    void runAll(List<String> steps) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String step : steps) {
                statement.execute(step);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs it as the owner of the tables, for what Serendip's own role may not do. */
    void runAsOwner(String sql) {
        runAs(serendip.owner(), sql);
    }

    /** Runs it as the superuser, who may do everything. */
    void runAsSuperuser(String sql) {
        runAs(new PostgresDatabase.Address(serendip.database().url(), "postgres", "postgres"), sql);
    }

    private static void runAs(PostgresDatabase.Address who, String sql) {
        try (Connection connection = DriverManager.getConnection(who.url(), who.user(), who.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Runs it, and throws what the database throws. */
    int tryToRun(String sql, Object... arguments) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** The first column, row by row, as text. */
    List<String> column(String sql, Object... arguments) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The one value. */
    String one(String sql, Object... arguments) {
        List<String> found = column(sql, arguments);
        if (found.size() != 1) {
            throw new AssertionError(sql + " finds " + found);
        }
        return found.get(0);
    }

    Connection open() throws SQLException {
        var address = serendip.database();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < arguments.length; at++) {
            statement.setObject(at + 1, arguments[at]);
        }
        return statement;
    }
}
