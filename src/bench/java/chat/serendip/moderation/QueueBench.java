package chat.serendip.moderation;

import chat.serendip.report.Category;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Measures a page of the moderators' queue with 100,000 open reports, and shows how the database goes about it. It asks exactly
 * what {@link Queue} asks, in the same words, on a PostgreSQL of its own with the project's own schema.
 */
final class QueueBench {

    private static final int REPORTS = 100_000;
    private static final int ROUNDS = 200;

    private final List<String> report = new ArrayList<>();
    private final Connection connection;

    private QueueBench(Connection connection) {
        this.connection = connection;
    }

    /** The first argument is the file for the table and the plans. */
    public static void main(String[] args) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:db")
                    .load()
                    .migrate();
            QueueBench bench = new QueueBench(connection);
            bench.fill();
            bench.measure();
            bench.report.forEach(System.out::println);
            Files.write(Path.of(args[0]), bench.report);
        }
    }

    /** The worst that 100,000 reports can be: each about somebody else, so that there are as many cases. */
    private void fill() throws SQLException {
        run("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at)
                select gen_random_uuid(), 'user' || n, 'user' || n, '$argon2id$x', '1990-01-01', 't', now(), now()
                from generate_series(1, %d) n""".formatted(REPORTS + 1_000));
        run("""
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
        run("""
                insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint)
                select report, gen_random_uuid(), reporter, account, category, at, 'TEXT', at - interval '1 minute',
                    'Amber Fox', 'Brisk Owl', 7, sha256('x') from filing""");
        run("""
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                select case_id, account, lane, severity, weight, array[category], 1, at, at from filing""");
        run("""
                insert into case_reports (report_id, case_id, reporter, category, weight, filed_at)
                select report, case_id, reporter, category, weight, at from filing""");
        run("""
                insert into claims (case_id, moderator, since, until)
                select case_id, reporter, now(), now() + interval '15 minutes' from filing
                order by -severity, -weight, at limit 40""");
        run("analyze");
    }

    private void measure() throws SQLException {
        report.add(String.format(Locale.ROOT, "%-34s %10s %10s %10s", "milliseconds", "median", "99 %", "worst"));
        for (Lane lane : Lane.values()) {
            String name = lane.word();
            time(name + ", first page", page(new QueueQuery(lane, null, null), lane, null));
            time(name + ", page from the middle", page(new QueueQuery(lane, null, null), lane, middle(lane)));
            time(name + ", unclaimed", page(new QueueQuery(lane, CaseStatus.OPEN, null), lane, null));
            time(name + ", claimed", page(new QueueQuery(lane, CaseStatus.CLAIMED, null), lane, null));
            time(name + ", of one category", page(new QueueQuery(lane, null, rare(lane)), lane, null));
            time(name + ", figures", bound(QueueQuery.figures(), lane));
            time(name + ", oldest", bound(QueueQuery.oldest(), lane));
        }
        explain("First page", page(new QueueQuery(Lane.ORDINARY, null, null), Lane.ORDINARY, null));
        explain(
                "Page from the middle",
                page(new QueueQuery(Lane.ORDINARY, null, null), Lane.ORDINARY, middle(Lane.ORDINARY)));
        explain("Unclaimed", page(new QueueQuery(Lane.ORDINARY, CaseStatus.OPEN, null), Lane.ORDINARY, null));
        explain("Claimed", page(new QueueQuery(Lane.ORDINARY, CaseStatus.CLAIMED, null), Lane.ORDINARY, null));
        explain(
                "Of the mildest category",
                page(new QueueQuery(Lane.ORDINARY, null, Category.OTHER), Lane.ORDINARY, null));
        explain("Figures", bound(QueueQuery.figures(), Lane.ORDINARY));
        explain("Oldest", bound(QueueQuery.oldest(), Lane.ORDINARY));
    }

    /** The category that stands last in its lane: the page is found only behind all the others. */
    private static Category rare(Lane lane) {
        return lane == Lane.URGENT ? Category.THREAT_OR_SELF_HARM : Category.OTHER;
    }

    private String middle(Lane lane) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("""
                select severity, score, opened_at, id from cases where lane = '%s' and closed_at is null
                order by -severity, -score, opened_at, id
                offset (select count(*) / 2 from cases where lane = '%s') limit 1""".formatted(lane, lane))) {
            rows.next();
            return "%d,%d,'%s','%s'".formatted(rows.getInt(1), rows.getLong(2), rows.getString(3), rows.getString(4));
        }
    }

    private static String page(QueueQuery query, Lane lane, @Nullable String place) {
        String[] parts = place == null
                ? new String[] {"2147483647", "9223372036854775807", "'epoch'", "'00000000-0000-0000-0000-000000000000'"
                }
                : place.split(",", 4);
        return bound(query.page(), lane)
                .replace(":severity", parts[0])
                .replace(":score", parts[1])
                .replace(":opened", "timestamptz " + parts[2])
                .replace(":id", "uuid " + parts[3])
                .replace(":limit", "21");
    }

    private static String bound(String sql, Lane lane) {
        return sql.replace(":lane", "'" + lane + "'").replace(":now", "now()");
    }

    private void time(String what, String sql) throws SQLException {
        double[] times = new double[ROUNDS];
        for (int round = -20; round < ROUNDS; round++) {
            long before = System.nanoTime();
            try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
                while (rows.next()) {}
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        report.add(String.format(
                Locale.ROOT,
                "%-34s %10.2f %10.2f %10.2f",
                what,
                times[ROUNDS / 2],
                times[ROUNDS * 99 / 100],
                times[ROUNDS - 1]));
    }

    private void explain(String what, String sql) throws SQLException {
        report.add("");
        report.add(what + ":");
        try (ResultSet rows =
                connection.createStatement().executeQuery("explain (analyze, costs off, buffers off) " + sql)) {
            while (rows.next()) {
                report.add("    " + rows.getString(1));
            }
        }
    }

    private void run(String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }
}
