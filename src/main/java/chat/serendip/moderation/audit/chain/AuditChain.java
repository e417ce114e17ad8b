package chat.serendip.moderation.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the whole audit log: that each entry's hash covers its content and the hash of the entry before, that no
 * entry was removed or inserted, that the log ends at its stored head, and that it still has the hashes of earlier
 * verifications (checkpoints). The hashes are computed here and not in the database, whose functions could have been
 * altered as well.
 */
public final class AuditChain {

    private static final String ENTRIES = """
            select id, previous, hash, concat_ws(E'\\n', id,
                to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(actor::text, '-'), actor_role, action,
                subject, detail) as line
            from audit_entries order by id""";

    private AuditChain() {}

    /**
     * Verifies a snapshot of the log; entries may be written meanwhile. It restores the connection's auto-commit mode.
     *
     * @param kept a head that was noted outside the database; it is one more checkpoint
     */
    public static VerificationResult verify(Connection connection, Optional<ChainHead> kept) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            Map<Long, String> checkpoints = checkpoints(statement);
            kept.filter(chainHead -> chainHead.entries() > 0)
                    .ifPresent(chainHead -> checkpoints.put(chainHead.entries(), chainHead.hash()));
            ChainVerifier chainVerifier = new ChainVerifier(checkpoints);
            // in batches, so that a long log fits into memory
            statement.setFetchSize(2_000);
            try (ResultSet entries = statement.executeQuery(ENTRIES)) {
                while (entries.next()) {
                    chainVerifier.step(
                            entries.getLong("id"),
                            entries.getBytes("previous"),
                            entries.getBytes("hash"),
                            entries.getString("line"));
                }
            }
            return chainVerifier.end(head(statement));
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }

    /** Stores the result: moderators read it, and the next verification uses its head as a checkpoint. */
    public static void keep(Connection connection, VerificationResult verificationResult) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_verifications (at, entries, head, broken_at) values (clock_timestamp(), ?, decode(?, 'hex'), ?)")) {
            insert.setLong(1, verificationResult.entries());
            insert.setString(2, verificationResult.newest().hash());
            insert.setObject(
                    3,
                    verificationResult.brokenAt().isPresent()
                            ? (Long) verificationResult.brokenAt().getAsLong()
                            : null);
            insert.executeUpdate();
        }
    }

    /** The hashes at the heads of the latest verifications that found nothing wrong, by their entry numbers. */
    private static Map<Long, String> checkpoints(Statement statement) throws SQLException {
        Map<Long, String> checkpoints = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select entries, encode(head, 'hex') from audit_verifications where broken_at is null and entries > 0
                order by id desc limit 1000""")) {
            while (rows.next()) {
                checkpoints.put(rows.getLong(1), rows.getString(2));
            }
        }
        return checkpoints;
    }

    private static ChainHead head(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select entries, encode(hash, 'hex') from audit_head")) {
            // without this row the log must be empty
            return rows.next() ? new ChainHead(rows.getLong(1), rows.getString(2)) : ChainHead.NONE;
        }
    }

    /** As {@link #verify(Connection, Optional)}, without a head noted outside the database. */
    public static VerificationResult verify(Connection connection) throws SQLException {
        return verify(connection, Optional.empty());
    }
}
