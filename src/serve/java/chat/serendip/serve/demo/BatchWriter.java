package chat.serendip.serve.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows in batches, and audit entries in the order of their times. */
final class BatchWriter {

    /** An audit entry. */
    private record AuditRow(
            Instant at, @Nullable UUID actor, String role, String action, String subject, String detail) {}

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final List<AuditRow> auditRows = new ArrayList<>();

    BatchWriter(Connection connection) {
        this.connection = connection;
    }

    long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Adds a row; rows reach the database statement by statement, in the order in which statements were first used. */
    void add(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        statement.addBatch();
    }

    /** Adds an audit entry; {@code actor} is null for the server. */
    void audit(Instant at, @Nullable UUID actor, String role, String action, String subject, String detail) {
        auditRows.add(new AuditRow(at, actor, role, action, subject, detail));
    }

    void flush() throws SQLException {
        auditRows.sort(Comparator.comparing(AuditRow::at));
        for (AuditRow one : auditRows) {
            add(
                    "insert into audit_entries (at, actor, actor_role, action, subject, detail) values (?, ?, ?, ?, ?, ?)",
                    one.at(),
                    one.actor(),
                    one.role(),
                    one.action(),
                    one.subject(),
                    one.detail());
        }
        auditRows.clear();
        for (PreparedStatement statement : statements.values()) {
            try (statement) {
                statement.executeBatch();
            }
        }
        statements.clear();
    }
}
