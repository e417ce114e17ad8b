package chat.serendip.blackbox;

import chat.serendip.serve.PostgresDatabase;
import chat.serendip.serve.RunningSerendip;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything in the database, and statements that bypass the server. */
final class DatabaseDump {

    private DatabaseDump() {}

    /** Every table's rows as text, by the table's name. */
    static Map<String, String> of(RunningSerendip serendip) {
        try (Connection connection = connect(serendip);
                Statement statement = connection.createStatement()) {
            List<String> tables = column(statement, "select tablename from pg_tables where schemaname = 'public'");
            Map<String, String> contents = new TreeMap<>();
            for (String table : tables) {
                contents.put(table, String.join("\n", column(statement, "select t::text from " + table + " t")));
            }
            return contents;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of each row that the query finds. */
    static List<String> rows(RunningSerendip serendip, String query) {
        try (Connection connection = connect(serendip);
                Statement statement = connection.createStatement()) {
            return column(statement, query);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a statement that bypasses the server. */
    static int execute(RunningSerendip serendip, String change) throws SQLException {
        try (Connection connection = connect(serendip);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        }
    }

    private static Connection connect(RunningSerendip serendip) throws SQLException {
        PostgresDatabase.Address database = serendip.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
