package chat.serendip.load;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import chat.serendip.serve.PostgresDatabase;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Creates signed-in accounts directly in the database, so that hashing passwords isn't measured. */
final class LoadAccounts {

    private static final String NO_PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21l$bm9ib2R5c2lnbnNpbg";

    private LoadAccounts() {}

    /** Creates so many accounts with one session each, and returns the sessions' tokens. */
    static List<String> signedIn(int number, PostgresDatabase.Address database) throws SQLException {
        List<String> tokens = new ArrayList<>();
        SecureRandom random = new SecureRandom();
        Timestamp now = Timestamp.from(Instant.now());
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement account = connection.prepareStatement(
                        "insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,"
                                + " terms_accepted_at, created_at) values (?, ?, ?, ?, date '1990-01-01', 'load', ?, ?)");
                PreparedStatement session = connection.prepareStatement(
                        "insert into sessions (id, account_id, token_hash, device, created_at, last_seen_at)"
                                + " values (?, ?, ?, 'load driver', ?, ?)")) {
            connection.setAutoCommit(false);
            for (int person = 0; person < number; person++) {
                UUID id = UUID.randomUUID();
                String token = Tokens.fresh(random, 32);
                String username = id.toString().replace("-", "").substring(0, 24);
                account.setObject(1, id);
                account.setString(2, username);
                account.setString(3, username);
                account.setString(4, NO_PASSWORD);
                account.setTimestamp(5, now);
                account.setTimestamp(6, now);
                account.addBatch();
                session.setObject(1, UUID.randomUUID());
                session.setObject(2, id);
                session.setBytes(3, Digests.sha256(token));
                session.setTimestamp(4, now);
                session.setTimestamp(5, now);
                session.addBatch();
                tokens.add(token);
            }
            account.executeBatch();
            session.executeBatch();
            connection.commit();
        }
        return tokens;
    }
}
