package chat.serendip.statistics;

import chat.serendip.moderation.queue.HundredThousandReports;
import chat.serendip.moderation.queue.Stopwatch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Measures the admin page's figures with 100,000 reports, half of them decided, and 90 days of waiting times. It runs
 * exactly the statements of {@link CountQueries} on its own PostgreSQL with the project's schema.
 */
final class FiguresBench {

    private FiguresBench() {}

    /** The first argument is the file for the table and the plans. */
    public static void main(String[] args) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:db")
                    .load()
                    .migrate();
            HundredThousandReports.fill(connection);
            decide(connection);
            Stopwatch stopwatch = new Stopwatch(connection, 50);
            for (int days : new int[] {7, 30, 90}) {
                stopwatch.time(
                        "all figures of " + days + " days",
                        bound(FigureQuery.DAILY_COUNTS, days),
                        bound(FigureQuery.OPEN, days),
                        bound(FigureQuery.OLDEST, days),
                        bound(FigureQuery.FIRST_ACTION, days),
                        bound(FigureQuery.WAITS, days));
            }
            stopwatch.time("of 90 days: sums", bound(FigureQuery.DAILY_COUNTS, 90));
            stopwatch.time("of 90 days: what is open", bound(FigureQuery.OPEN, 90));
            stopwatch.time("of 90 days: the oldest", bound(FigureQuery.OLDEST, 90));
            stopwatch.time("of 90 days: first actions", bound(FigureQuery.FIRST_ACTION, 90));
            stopwatch.time("of 90 days: waiting times", bound(FigureQuery.WAITS, 90));
            stopwatch.explain("Sums of 90 days", bound(FigureQuery.DAILY_COUNTS, 90));
            stopwatch.explain("What is open", bound(FigureQuery.OPEN, 90));
            stopwatch.explain("The oldest", bound(FigureQuery.OLDEST, 90));
            stopwatch.explain("First actions", bound(FigureQuery.FIRST_ACTION, 90));
            stopwatch.report(Path.of(args[0]));
        }
    }

    private static String bound(String sql, int days) {
        return sql.replace(":from", "(date_trunc('day', now()) - interval '%d days')".formatted(days - 1))
                .replace(":first", "(current_date - %d)".formatted(days - 1))
                .replace(":now", "now()");
    }

    private static void decide(Connection connection) throws SQLException {
        HundredThousandReports.run(connection, """
                insert into decisions (id, case_id, case_version, kind, decided_at, needs_second, state, single_moderator)
                select gen_random_uuid(), id, 1, 'DISMISS_FAIR', opened_at + random() * interval '1 day', false, 'FINAL', false
                from cases where id not in (select case_id from claims) order by id limit 50000;
                update cases c set first_action_at = d.decided_at, closed_at = d.decided_at
                from decisions d where d.case_id = c.id;
                update reports r set outcome = 'FAIR', measure = 'NONE', decided_at = c.closed_at
                from case_reports cr join cases c on c.id = cr.case_id where cr.report_id = r.id and c.closed_at is not null;
                insert into daily_waits
                select current_date - day, tenths, 100 from generate_series(0, 89) day, generate_series(0, 2000, 10) tenths;
                insert into daily_meetings
                select current_date - day, mode, 10000 from generate_series(0, 89) day, unnest(array['VIDEO', 'TEXT']) mode""");
        HundredThousandReports.run(connection, "vacuum analyze");
    }
}
