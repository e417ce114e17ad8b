package chat.serendip.blackbox;

import chat.serendip.moderation.queue.HundredThousandReports;
import chat.serendip.platform.paging.CursorCodec;
import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long a page of the moderators' queue takes to reach their browser, with 100,000 open cases, and prints a
 * table: see {@code src/docs/benchmarks.md}.
 */
public final class QueueOverHttp {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;

    private final Staff moderator;
    private final List<String> table = new ArrayList<>();

    private QueueOverHttp(Staff moderator) {
        this.moderator = moderator;
        add("milliseconds", "median", "99 %", "worst");
    }

    public static void main(String[] arguments) throws Exception {
        var installation = Installations.fresh(Map.of("serendip.limits.factor", "1000"));
        try (RunningSerendip serendip = new RunningSerendip(installation, line -> {})) {
            serendip.start(System.out::println);
            try (Connection connection = DriverManager.getConnection(
                    serendip.owner().url(),
                    serendip.owner().user(),
                    serendip.owner().password())) {
                HundredThousandReports.fill(connection);
            }
            QueueOverHttp queue = new QueueOverHttp(Staff.urgent(serendip));
            queue.measure(new Db(serendip));
            Path file = Path.of(System.getProperty("load.folder", "target/load"), "queue.txt");
            Files.createDirectories(file.getParent());
            Files.write(file, queue.table);
        }
        System.exit(0);
    }

    private void measure(Db database) {
        for (String lane : List.of("urgent", "ordinary")) {
            time(lane + ", first page", "lane=" + lane);
            time(lane + ", page from the middle", "lane=" + lane + "&after=" + middle(database, lane));
            time(lane + ", unclaimed", "lane=" + lane + "&status=open");
            time(lane + ", claimed", "lane=" + lane + "&status=claimed");
            time(
                    lane + ", of one category",
                    "lane=" + lane + "&category=" + (lane.equals("urgent") ? "threat" : "other"));
        }
    }

    private static String middle(Db database, String lane) {
        return CursorCodec.of(database.one("""
                select severity || ' ' || score || ' ' || to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                    || ' ' || id
                from cases where lane = ? and closed_at is null order by -severity, -score, opened_at, id
                offset (select count(*) / 2 from cases where lane = ?) limit 1""", lane.toUpperCase(Locale.ROOT), lane.toUpperCase(Locale.ROOT)));
    }

    private void time(String what, String query) {
        double[] times = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = System.nanoTime();
            HttpResponse<String> answer = moderator.person().gets("/api/moderation/cases?" + query);
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        add(what, figure(times[ROUNDS / 2]), figure(times[ROUNDS * 99 / 100]), figure(times[ROUNDS - 1]));
    }

    private static String figure(double milliseconds) {
        return String.format(Locale.ROOT, "%.2f", milliseconds);
    }

    private void add(String what, String median, String most, String worst) {
        String line = String.format(Locale.ROOT, "%-34s %10s %10s %10s", what, median, most, worst);
        System.out.println(line);
        table.add(line);
    }
}
