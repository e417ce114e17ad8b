package chat.serendip.blackbox;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * People of every kind, created directly in the database: quicker than registering them, and possible in any standing.
 */
final class TestPeople {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final RunningSerendip serendip;
    private final HttpCaller caller;

    TestPeople(RunningSerendip serendip) {
        this.serendip = serendip;
        this.caller = HttpCaller.of(serendip);
    }

    /** The kinds of people that calls are made as. */
    enum PersonKind {
        NOBODY("USER", "GOOD", false),
        USER("USER", "GOOD", false),
        WARNED("USER", "WARNED", false),
        PAUSED("USER", "PAUSED", false),
        SUSPENDED("USER", "SUSPENDED", false),
        BANNED("USER", "BANNED", false),
        /** has not shown the second factor */
        UNVERIFIED_MODERATOR("MODERATOR", "GOOD", false),
        UNVERIFIED_ADMINISTRATOR("ADMINISTRATOR", "GOOD", false),
        MODERATOR("MODERATOR", "GOOD", true),
        /** may see the urgent lane, too */
        URGENT_MODERATOR("MODERATOR", "GOOD", true),
        ADMINISTRATOR("ADMINISTRATOR", "GOOD", true),
        SUSPENDED_MODERATOR("MODERATOR", "SUSPENDED", true),
        SUSPENDED_ADMINISTRATOR("ADMINISTRATOR", "SUSPENDED", true);

        private final String role;
        private final String standing;
        private final boolean mfaVerified;

        PersonKind(String role, String standing, boolean mfaVerified) {
            this.role = role;
            this.standing = standing;
            this.mfaVerified = mfaVerified;
        }
    }

    /** A person of one kind, with a session of one browser. */
    record Member(PersonKind kind, UUID account, UUID session, Optional<String> cookie) {}

    /** A new account of this kind, signed in; {@code NOBODY} has neither an account nor a session. */
    Member member(PersonKind kind) {
        UUID account = UUID.randomUUID();
        if (kind == PersonKind.NOBODY) {
            return new Member(kind, account, account, Optional.empty());
        }
        run(
                """
                insert into accounts (id, username, username_folded, password_hash, birth_date, role, terms_version,
                    terms_accepted_at, created_at, child_safety, standing,
                    standing_until, warning_unread)
                values (?, ?, ?, '$argon2id$none', '1990-01-31', ?, 'test', now(), now(), ?, ?,
                    case when ? in ('PAUSED', 'SUSPENDED') then now() + interval '1 day' end, ? = 'WARNED')""",
                account,
                name(account),
                name(account),
                kind.role,
                kind == PersonKind.URGENT_MODERATOR,
                kind.standing,
                kind.standing,
                kind.standing);
        return signsIn(kind, account);
    }

    static String name(UUID account) {
        return "c" + account.toString().replace("-", "").substring(0, 20);
    }

    /** The same account in another browser. */
    Member inAnotherBrowser(Member member) {
        return signsIn(member.kind(), member.account());
    }

    private Member signsIn(PersonKind kind, UUID account) {
        UUID session = UUID.randomUUID();
        String token = Tokens.fresh(CHANCE, 32);
        run("""
                insert into sessions (id, account_id, token_hash, device, created_at, last_seen_at, mfa_verified_at)
                values (?, ?, ?, 'a test', now(), now(), case when ? then now() end)""", session, account, Digests.sha256(token), kind.mfaVerified);
        return new Member(kind, account, session, Optional.of("serendip=" + token));
    }

    /** Calls from our own page. */
    HttpResponse<String> call(Member who, String method, String path, String body) {
        return call(who, method, path, body, "Origin", serendip.installation().url());
    }

    /** Calls with a header that tells where the call comes from. */
    HttpResponse<String> call(Member who, String method, String path, String body, String header, String value) {
        return caller.call(
                method,
                path,
                body,
                "Content-Type",
                "application/json",
                "Cookie",
                who.cookie().orElse("nothing=here"),
                header,
                value);
    }

    /** Runs a statement in the database, for changes that no call makes. */
    void run(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Connection connection() throws SQLException {
        var database = serendip.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
