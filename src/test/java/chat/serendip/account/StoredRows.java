package chat.serendip.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads and changes the database directly, without the application. */
@ApplicationScoped
public class StoredRows {

    private final DataSource source;

    @Inject
    public StoredRows(DataSource source) {
        this.source = source;
    }

    /** The one number that a query gives. */
    public long count(String sql) {
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a statement that only the schema's own rules restrict. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
