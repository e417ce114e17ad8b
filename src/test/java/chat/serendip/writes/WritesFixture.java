package chat.serendip.writes;

import chat.serendip.platform.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data on which the writes run: two people with everything that an account can have, Cyd also with a proposed ban,
 * the people who reported them, and the moderators who decide. Ids are computed from names.
 */
final class WritesFixture {

    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static final String PERSON = """
            insert into accounts (id, username, username_folded, password_hash, birth_date, email, role, terms_version,
                                  terms_accepted_at, created_at, standing, warning_unread)
                values (id('$'), '$', '$', '$argon2id$$', '1990-01-01', '$@example.org', 'ROLE', 't', long_ago(), long_ago(),
                        'STANDING', 'STANDING' = 'WARNED');
            insert into seats (account, node, epoch) values (id('$'), id('this run'), 1);
            """;

    private static final String SUBJECT = """
            insert into sessions (id, account_id, token_hash, device, created_at, last_seen_at, mfa_verified_at) values
                (id('$-session'), id('$'), sha256('TOKEN'), 'd', lately() - interval '1 day', lately() - interval '1 hour', lately()),
                (id('$-other'), id('$'), sha256('$'), 'd', lately() - interval '1 day', lately(), null),
                (id('$-outlived'), id('$'), sha256('$-outlived'), 'd', long_ago(), long_ago(), null);
            insert into known_devices values (sha256('KEPT'), id('$'), long_ago(), lately()),
                (sha256('$-old'), id('$'), long_ago(), long_ago());
            insert into totps values (id('$-totp'), id('$'), decode(repeat('00', 20), 'hex'), long_ago(), long_ago(), 0, null),
                (id('$-begun'), id('$'), decode(repeat('00', 20), 'hex'), lately(), null, 0, null);
            insert into recovery_codes values (id('$'), sha256('AAAAAAAAAAAAAAAA'), long_ago());
            insert into passkey_challenges values (id('$-session'), 'PROVE', sha256('$'), lately());
            insert into blocks values (id('$-block'), id('ann'), id('$'), id('$-met-ann'), 'p', lately());
            insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b, end_reason_a,
                                    end_reason_b)
                select id('$-met-' || other), 'TEXT', lately() - interval '1 minute', lately(), id('$'), id(other), 'a', 'b',
                       'LEFT', 'LEFT'
                from unnest(array['ann', 'dan', 'fay']) other;
            insert into encounters (id, mode, started_at, account_a, account_b, pseudonym_a, pseudonym_b) values
                (id('$-running'), 'TEXT', lately(), id('$'), id('ann'), 'a', 'b');
            update seats set encounter = id('$-met-dan'), partner = id('dan'), polite = true, interests = 'i'
                where account = id('$');
            insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b, end_reason_a,
                                    end_reason_b)
                values (id('$-met-long-ago'), 'TEXT', long_ago(), long_ago(), id('$'), id('ann'), 'a', 'b', 'LEFT', 'LEFT');
            insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at, ended_at,
                                 pseudonym_reporter, pseudonym_reported, message_count, fingerprint)
                select id('$-report-' || place), id('$-met-ann' || place), id('ann'), id('$'), 'SPAM_OR_SCAM', long_ago(), 'TEXT',
                       long_ago(), long_ago(), 'a', 'b', 0, sha256('$')
                from unnest(array['open', 'open-too', 'warned', 'forgettable']) place;
            insert into report_lines values (id('$-report-forgettable'), 1, 1, 'REPORTED', 'x', long_ago());
            insert into report_frames (report, place, category, taken_at, hash, width, height, sealed)
                values (id('$-report-open'), 1, 'SPAM_OR_SCAM', long_ago(), sha256('$'), 1, 1, decode('SEALED', 'hex'));
            insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at, closed_at)
                values (id('$-case'), id('$'), 'ORDINARY', 50, 50, array['SPAM_OR_SCAM'], 2, long_ago(), long_ago(), null),
                    (id('$-warned'), id('$'), 'ORDINARY', 50, 50, array['SPAM_OR_SCAM'], 1, long_ago(), long_ago(), lately()),
                    (id('$-forgettable'), id('$'), 'ORDINARY', 50, 50, array['SPAM_OR_SCAM'], 1, long_ago(), long_ago(), long_ago());
            insert into case_reports
                select id('$-report-' || place), id('$-' || replace(split_part(place, '-', 1), 'open', 'case')), id('ann'),
                       'SPAM_OR_SCAM', 50, lately()
                from unnest(array['open', 'open-too', 'warned', 'forgettable']) place;
            insert into claims values (id('$-case'), id('mod'), lately(), now_() + interval '10 minutes');
            insert into decisions (id, case_id, case_version, kind, rule, facts, decided_by, decided_at, needs_second, state,
                                   single_moderator)
                values (id('$-warn'), id('$-warned'), 1, 'WARN', 'r', 'f', id('third'), lately(), false, 'FINAL', false),
                    (id('$-dismissed'), id('$-forgettable'), 1, 'DISMISS_FAIR', null, null, id('third'), long_ago(), false,
                     'FINAL', false);
            insert into sanctions (id, account, case_id, decision_id, kind, rule, facts, automated, decided_by, imposed_at, until,
                                   acknowledged_at)
                values (id('$-warning'), id('$'), id('$-warned'), id('$-warn'), 'WARNING', 'r', 'f', false, id('third'), lately(),
                        null, null),
                    (id('$-past'), id('$'), null, null, 'SUSPENSION', 'r', 'f', false, id('third'), lately() - interval '9 days',
                     lately() - interval '1 day', null),
                    (id('$-over'), id('$'), null, null, 'WARNING', 'r', 'f', false, id('third'), long_ago(), null, long_ago());
            insert into appeals (id, sanction_id, text, appealed_at) values (id('$-appeal'), id('$-warning'), 't', lately());
            insert into notes values (id('$-note'), id('$-forgettable'), id('third'), 't', long_ago());
            insert into case_holds (id, case_id, held_by, held_at, reason) values
                (id('$-hold'), id('$-warned'), id('third'), lately(), 'r');
            insert into flags (id, account, raised_at, confidence, reasons, sanction_id, banned, banned_at) values
                (id('$-flag'), id('$'), lately(), 'HIGH', array['EMAIL'], id('gus-ban'), id('gus'), long_ago());
            insert into marks values (id('$-mark'), id('$'), id('$'), 'DEVICE', sha256('$'), long_ago(), lately());
            insert into report_suspensions values (id('$'), long_ago(), long_ago() + interval '1 day', 'r');
            """;

    private static final String PROPOSED = """
            insert into decisions (id, case_id, case_version, kind, rule, facts, decided_by, decided_at, needs_second, state,
                                   single_moderator)
                values (id('cyd-ban'), id('cyd-case'), 1, 'BAN', 'r', 'f', id('third'), lately(), true, 'PROPOSED', false);
            update cases set awaiting_second = true, version = 2 where id = id('cyd-case');
            """;

    private static final String REST = """
            insert into sanctions (id, account, kind, rule, facts, automated, decided_by, imposed_at)
                values (id('gus-ban'), id('gus'), 'BAN', 'r', 'f', false, id('third'), lately());
            insert into notices (id, receipt_hash, category, text, filed_at, decided_at, reply) values
                (id('notice'), sha256('n'), 'OTHER', 't', lately(), null, null),
                (id('answered'), sha256('a'), 'OTHER', 't', long_ago(), long_ago(), 'r');
            insert into reason_texts values (id('reason'), 'n', null, 'r', 'f');
            insert into invitations values (sha256('TOKEN'), 'ADMINISTRATOR', lately());
            """;

    private WritesFixture() {}

    static UUID id(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(hash("MD5", name));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The token of a session, a device or the invitation, computed from its name. */
    static String token(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("SHA-256", name));
    }

    /** Inserts everything as the superuser, without triggers and foreign keys. */
    static void make(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    create function id(name text) returns uuid language sql as $$ select md5(name)::uuid $$;
                    create function now_() returns timestamptz language sql as $$ select timestamptz '%1$s' $$;
                    create function lately() returns timestamptz language sql as $$ select now_() - interval '5 minutes' $$;
                    create function long_ago() returns timestamptz language sql as $$ select now_() - interval '800 days' $$;
                    """.formatted(NOW));
            for (String name : List.of("bob", "cyd")) {
                sql.execute(person(name, "ADMINISTRATOR", "WARNED"));
                sql.execute(SUBJECT.replace("TOKEN", token(name))
                        .replace("KEPT", token(name + "-device"))
                        .replace(
                                "SEALED",
                                sealed("serendip frame " + id(name + "-report-open") + " 1 "
                                        + HexFormat.of().formatHex(Digests.sha256(name))))
                        .replace("$", name)
                        .replace("'" + name + "-met-ann' || place", "'" + name + "-met-ann-' || place"));
            }
            for (String name : List.of("ann", "dan", "fay")) {
                sql.execute(person(name, "USER", "GOOD"));
            }
            sql.execute(person("gus", "USER", "BANNED"));
            sql.execute(person("admin", "ADMINISTRATOR", "GOOD")
                    + person("mod", "MODERATOR", "GOOD")
                    + person("third", "MODERATOR", "GOOD"));
            sql.execute(PROPOSED + REST.replace("TOKEN", token("invitation")));
            sql.execute("set session_replication_role = default");
        }
    }

    private static String person(String name, String role, String standing) {
        return PERSON.replace("$argon2id$$", "§")
                .replace("$", name)
                .replace("§", "$argon2id$" + name)
                .replace("ROLE", role)
                .replace("STANDING", standing);
    }

    static String hashOfPassword(String name) {
        return "$argon2id$" + name;
    }

    static Instant lately() {
        return NOW.minus(Duration.ofMinutes(5));
    }

    /** A picture as it is stored, under a key of zeros. */
    private static String sealed(String binding) {
        try {
            SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
            cipher.updateAAD(binding.getBytes(StandardCharsets.US_ASCII));
            Mac name = Mac.getInstance("HmacSHA256");
            name.init(key);
            return "01"
                    + HexFormat.of().formatHex(name.doFinal("serendip name".getBytes(StandardCharsets.US_ASCII)), 0, 4)
                    + "00".repeat(12) + HexFormat.of().formatHex(cipher.doFinal(new byte[] {1, 2, 3}));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
