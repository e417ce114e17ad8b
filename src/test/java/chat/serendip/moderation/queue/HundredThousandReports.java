package chat.serendip.moderation.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills an empty database with rows for measuring; the database has the project's schema. */
public final class HundredThousandReports {

    private static final int REPORTS = 100_000;

    private HundredThousandReports() {}

    /**
     * Adds 100,000 reports about as many accounts, so that there are as many cases: the worst that the queue can have.
     */
    public static void fill(Connection connection) throws SQLException {
        run(connection, """
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at)
                select gen_random_uuid(), 'user' || n, 'user' || n, '$argon2id$x', '1990-01-01', 't', now(), now()
                from generate_series(1, %d) n""".formatted(REPORTS + 1_000));
        run(connection, """
                create temporary table filing as
                with people as (select id, row_number() over (order by id) as place from accounts),
                    categories (k, category, severity, lane) as (values (0, 'CHILD_SAFETY', 100, 'URGENT'),
                        (1, 'THREAT_OR_SELF_HARM', 90, 'URGENT'), (2, 'LOOKS_UNDER_AGE', 70, 'ORDINARY'),
                        (3, 'SEXUAL_CONTENT', 60, 'ORDINARY'), (4, 'HARASSMENT_OR_HATE', 50, 'ORDINARY'),
                        (5, 'SPAM_OR_SCAM', 30, 'ORDINARY'), (6, 'OTHER', 10, 'ORDINARY'))
                select gen_random_uuid() as report, gen_random_uuid() as case_id, a.id as account, b.id as reporter,
                    c.category, c.severity, c.lane, (array[10, 50, 50, 50, 82, 100])[1 + i %% 6] as weight,
                    now() - random() * interval '30 days' as at
                from generate_series(1, %d) i
                    join people a on a.place = i
                    join people b on b.place = %d + 1 + i %% 1000
                    join categories c on c.k = case when i %% 200 = 0 then 0 when i %% 100 = 1 then 1 else 2 + i %% 5 end""".formatted(REPORTS, REPORTS));
        run(connection, """
                insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint)
                select report, gen_random_uuid(), reporter, account, category, at, 'TEXT', at - interval '1 minute',
                    'Amber Fox', 'Brisk Owl', 7, sha256('x') from filing""");
        run(connection, """
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                select case_id, account, lane, severity, weight, array[category], 1, at, at from filing""");
        run(connection, """
                insert into case_reports (report_id, case_id, reporter, category, weight, filed_at)
                select report, case_id, reporter, category, weight, at from filing""");
        run(connection, """
                insert into claims (case_id, moderator, since, until)
                select case_id, reporter, now(), now() + interval '15 minutes' from filing
                order by -severity, -weight, at limit 40""");
        run(connection, "analyze");
    }

    /** Runs a statement. */
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
