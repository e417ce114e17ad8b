package chat.serendip.moderation.queue;

import chat.serendip.moderation.cases.CaseStatus;
import chat.serendip.moderation.common.Lane;
import chat.serendip.report.Category;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Measures a page of the moderators' queue with 100,000 open reports, and prints the database's plans. It runs exactly
 * the statements of {@link Queue} on its own PostgreSQL with the project's schema.
 */
final class QueueBench {

    private final Connection connection;
    private final Stopwatch stopwatch;

    private QueueBench(Connection connection) {
        this.connection = connection;
        this.stopwatch = new Stopwatch(connection, 200);
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
            HundredThousandReports.fill(connection);
            bench.measure();
            bench.stopwatch.report(Path.of(args[0]));
        }
    }

    private void measure() throws SQLException {
        for (Lane lane : Lane.values()) {
            String name = lane.wireName();
            stopwatch.time(name + ", first page", page(new QueueQuery(lane, null, null), lane, null));
            stopwatch.time(name + ", page from the middle", page(new QueueQuery(lane, null, null), lane, middle(lane)));
            stopwatch.time(name + ", unclaimed", page(new QueueQuery(lane, CaseStatus.OPEN, null), lane, null));
            stopwatch.time(name + ", claimed", page(new QueueQuery(lane, CaseStatus.CLAIMED, null), lane, null));
            stopwatch.time(name + ", of one category", page(new QueueQuery(lane, null, rare(lane)), lane, null));
            stopwatch.time(name + ", figures", bound(QueueQuery.figures(), lane));
            stopwatch.time(name + ", oldest", bound(QueueQuery.oldest(), lane));
        }
        stopwatch.explain("First page", page(new QueueQuery(Lane.ORDINARY, null, null), Lane.ORDINARY, null));
        stopwatch.explain(
                "Page from the middle",
                page(new QueueQuery(Lane.ORDINARY, null, null), Lane.ORDINARY, middle(Lane.ORDINARY)));
        stopwatch.explain("Unclaimed", page(new QueueQuery(Lane.ORDINARY, CaseStatus.OPEN, null), Lane.ORDINARY, null));
        stopwatch.explain(
                "Claimed", page(new QueueQuery(Lane.ORDINARY, CaseStatus.CLAIMED, null), Lane.ORDINARY, null));
        stopwatch.explain(
                "Of the mildest category",
                page(new QueueQuery(Lane.ORDINARY, null, Category.OTHER), Lane.ORDINARY, null));
        stopwatch.explain("Figures", bound(QueueQuery.figures(), Lane.ORDINARY));
        stopwatch.explain("Oldest", bound(QueueQuery.oldest(), Lane.ORDINARY));
    }

    /** The mildest category of its lane: its cases come after all others. */
    private static Category rare(Lane lane) {
        return lane == Lane.URGENT ? Category.THREAT_OR_SELF_HARM : Category.OTHER;
    }

    private String middle(Lane lane) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("""
                select -severity, -score, opened_at, id from cases where lane = '%s' and closed_at is null
                order by -severity, -score, opened_at, id
                offset (select count(*) / 2 from cases where lane = '%s') limit 1""".formatted(lane, lane))) {
            rows.next();
            return "%d,%d,'%s','%s'".formatted(rows.getInt(1), rows.getLong(2), rows.getString(3), rows.getString(4));
        }
    }

    private static String page(QueueQuery query, Lane lane, @Nullable String cursor) {
        String[] parts = cursor == null
                ? new String[] {
                    "-2147483647", "-9223372036854775807", "'epoch'", "'00000000-0000-0000-0000-000000000000'"
                }
                : cursor.split(",", 4);
        return bound(query.page(), lane)
                .replace(":place0", parts[0])
                .replace(":place1", parts[1])
                .replace(":place2", "timestamptz " + parts[2])
                .replace(":place3", "uuid " + parts[3])
                .replace(":limit", "21");
    }

    private static String bound(String sql, Lane lane) {
        return sql.replace(":lane", "'" + lane + "'").replace(":now", "now()").replace(":hidden", "gen_random_uuid()");
    }
}
