package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Measures the opening of a case with 500 reports of twenty lines and three pictures each, as a moderator's browser
 * gets it, and prints a table: see {@code src/docs/benchmarks.md}.
 */
public final class CaseOverHttp {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 5;
    private static final String ABOUT = "/api/moderation/cases/00000000-0000-4000-8000-000000000001";

    private final Staff moderator;
    private final List<String> table = new ArrayList<>();

    private CaseOverHttp(Staff moderator) {
        this.moderator = moderator;
        add("milliseconds", "median", "worst", "KiB");
    }

    public static void main(String[] arguments) throws Exception {
        var installation = Installations.fresh(Map.of("serendip.limits.factor", "1000"));
        try (RunningSerendip serendip = new RunningSerendip(installation, line -> {})) {
            serendip.start(System.out::println);
            fill(new Db(serendip));
            CaseOverHttp opening = new CaseOverHttp(Staff.moderator(serendip));
            opening.time("opened", opening::opened);
            opening.time("opened, and all reports read", opening::read);
            Path file = Path.of(System.getProperty("load.folder", "target/load"), "case.txt");
            Files.createDirectories(file.getParent());
            Files.write(file, opening.table);
        }
        System.exit(0);
    }

    /**
     * Each picture is 60 kB of bytes that don't compress; nothing decodes them here, so they needn't be real pictures.
     */
    private static void fill(Db database) {
        database.runAll(List.of("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at)
                select gen_random_uuid(), 'user' || n, 'user' || n, '$argon2id$x', '1990-01-01', 't', now(), now()
                from generate_series(0, 500) n""", """
                create temporary table filing as
                select gen_random_uuid() as report, a.id as reporter, b.id as account,
                    now() - cast(substr(a.username, 5) as integer) * interval '1 minute' as at
                from accounts a, accounts b where b.username = 'user0' and a.username <> 'user0'""", """
                insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint)
                select report, gen_random_uuid(), reporter, account, 'SEXUAL_CONTENT', at, 'VIDEO', at - interval '5 minutes',
                    'Amber Fox', 'Brisk Owl', 20, sha256('x') from filing""", """
                insert into report_lines (report, place, line, speaker, text, said_at)
                select report, n, n, 'REPORTED', 'something that nobody wants to read, number ' || n, at
                from filing, generate_series(1, 20) n""", """
                insert into report_frames (report, place, category, taken_at, hash, width, height, sealed)
                select report, n, 'SEXUAL_CONTENT', at, sha256(cast(report || ' ' || n as bytea)), 640, 480,
                    (select string_agg(sha256(cast(report || ' ' || n || ' ' || k as bytea)), '') from generate_series(1, 1900) k)
                from filing, generate_series(1, 3) n""", """
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                select '00000000-0000-4000-8000-000000000001', account, 'ORDINARY', 60, 25000, array['SEXUAL_CONTENT'],
                    500, min(at), max(at) from filing group by account""", """
                insert into case_reports (report_id, case_id, reporter, category, weight, filed_at)
                select report, '00000000-0000-4000-8000-000000000001', reporter, 'SEXUAL_CONTENT', 50, at from filing"""));
    }

    private long opened() {
        return asked("").length();
    }

    /** Opens the case and reads all further pages of its reports. */
    private long read() {
        String answer = asked("");
        long length = answer.length();
        JsonValue reports = read(answer).get("reports");
        while (reports instanceof JsonObject page && page.containsKey("next")) {
            answer = asked("/reports?limit=100&after=" + page.getString("next"));
            length += answer.length();
            reports = read(answer);
        }
        return length;
    }

    private String asked(String further) {
        HttpResponse<String> answer = moderator.person().gets(ABOUT + further);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static JsonObject read(String answer) {
        return Json.createReader(new StringReader(answer)).readObject();
    }

    private void time(String what, LongSupplier asked) {
        double[] times = new double[ROUNDS];
        long length = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long before = System.nanoTime();
            length = asked.getAsLong();
            if (round >= 0) {
                times[round] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        add(what, figure(times[ROUNDS / 2]), figure(times[ROUNDS - 1]), figure(length / 1024.0));
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private void add(String what, String median, String worst, String size) {
        String line = String.format(Locale.ROOT, "%-34s %10s %10s %10s", what, median, worst, size);
        System.out.println(line);
        table.add(line);
    }
}
