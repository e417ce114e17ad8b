package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statistics for moderators and for everybody. Other tests were counted too, so these tests compare how much the
 * figures grow.
 */
@ExtendWith(SerendipExtension.class)
class FiguresIT {

    /** The version of today's row with the peak of people online; it changes whenever the row is written. */
    private static final String PEAK_WRITTEN =
            "select xmin::text from daily_crowds where day = (now() at time zone 'UTC')::date";

    private static JsonObject figures(Staff staff, int days) {
        HttpResponse<String> answer = staff.person().gets("/api/moderation/figures?days=" + days);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return Person.json(answer);
    }

    private static JsonObject transparency(RunningSerendip serendip) {
        return Person.json(HttpCaller.of(serendip).get("/api/transparency"));
    }

    /** The numbers of the entry with this name. */
    private static JsonArray counts(JsonArray list, String key, String name) {
        return list.getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString(key).equals(name))
                .findFirst()
                .orElseThrow()
                .getJsonArray("counts");
    }

    private static int ago(JsonArray perDay, int days) {
        return perDay.getInt(perDay.size() - 1 - days);
    }

    private static int count(JsonArray list, String key, String name) {
        return list.getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString(key).equals(name))
                .mapToInt(item -> item.getInt("count"))
                .sum();
    }

    @Test
    void what_happens_is_counted_on_its_day(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        JsonObject before = figures(mod, 7);
        JsonObject publicBefore = transparency(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.reports(serendip, Person.registers(serendip), Person.registers(serendip), "threat");
        mod.decides(Staff.caseAbout(serendip, bob), "suspend");
        Person eve = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), eve, "harassment");
        mod.decides(Staff.caseAbout(serendip, eve), "ban");
        String appeal = Staff.appeals(serendip, bob.atAnotherDevice());
        JsonObject open = figures(mod, 7);
        assertThat(open.getJsonObject("appeals").getInt("open"))
                .isEqualTo(before.getJsonObject("appeals").getInt("open") + 1);
        assertThat(open.getJsonObject("appeals").containsKey("oldestAt")).isTrue();
        Staff.moderator(serendip).answers(appeal, true, "We were wrong.");
        JsonObject after = figures(mod, 7);

        assertThat(grown(before, after, "reports", "category", "harassment")).isEqualTo(2);
        assertThat(grown(before, after, "reports", "category", "threat")).isEqualTo(1);
        assertThat(grown(before, after, "reports", "category", "spam")).isZero();
        assertThat(grown(before, after, "decisions", "kind", "suspend")).isEqualTo(1);
        assertThat(grown(before, after, "decisions", "kind", "ban"))
                .as("a proposed ban is none yet")
                .isZero();
        JsonObject cases = before.getJsonObject("cases");
        JsonObject casesNow = after.getJsonObject("cases");
        assertThat(ago(casesNow.getJsonArray("opened"), 0) - ago(cases.getJsonArray("opened"), 0))
                .isEqualTo(3);
        assertThat(ago(casesNow.getJsonArray("closed"), 0) - ago(cases.getJsonArray("closed"), 0))
                .isEqualTo(1);
        assertThat(ago(casesNow.getJsonArray("backlog"), 0) - ago(cases.getJsonArray("backlog"), 0))
                .isEqualTo(2);
        assertThat(casesNow.getInt("awaiting") - cases.getInt("awaiting")).isEqualTo(1);
        assertThat(casesNow.getJsonObject("urgent").getInt("open")
                        - cases.getJsonObject("urgent").getInt("open"))
                .isEqualTo(1);
        assertThat(casesNow.getJsonObject("urgent").containsKey("oldestAt")).isTrue();
        JsonObject appeals = after.getJsonObject("appeals");
        assertThat(ago(appeals.getJsonArray("filed"), 0)
                        - ago(before.getJsonObject("appeals").getJsonArray("filed"), 0))
                .isEqualTo(1);
        assertThat(ago(appeals.getJsonArray("overturned"), 0)
                        - ago(before.getJsonObject("appeals").getJsonArray("overturned"), 0))
                .isEqualTo(1);
        assertThat(after.getJsonObject("firstAction").getJsonObject("ordinary").containsKey("median"))
                .isTrue();

        JsonObject publicNow = transparency(serendip);
        assertThat(count(publicNow.getJsonArray("reports"), "category", "harassment")
                        - count(publicBefore.getJsonArray("reports"), "category", "harassment"))
                .isEqualTo(2);
        assertThat(count(publicNow.getJsonArray("measures"), "kind", "suspend")
                        - count(publicBefore.getJsonArray("measures"), "kind", "suspend"))
                .isEqualTo(1);
        assertThat(publicNow.getJsonObject("outcomes").getInt("unfounded")
                        - publicBefore.getJsonObject("outcomes").getInt("unfounded"))
                .isEqualTo(1);
    }

    private static int grown(JsonObject before, JsonObject after, String list, String key, String name) {
        return ago(counts(after.getJsonArray(list), key, name), 0)
                - ago(counts(before.getJsonArray(list), key, name), 0);
    }

    @Test
    void a_case_of_former_days_counts_there_and_in_the_backlog_since(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        Db db = new Db(serendip);
        JsonArray before = figures(mod, 30).getJsonObject("cases").getJsonArray("backlog");
        db.run("""
                insert into cases (id, lane, severity, score, categories, report_count, opened_at, last_report_at, first_action_at)
                select gen_random_uuid(), 'ORDINARY', 1, 0, array['OTHER'], 1, at, at, at + n * interval '10 minutes'
                from generate_series(1, 3) n, (select date_trunc('day', now(), 'UTC') - interval '20 days' as at) day""");
        try {
            JsonObject after = figures(mod, 30);
            JsonArray backlog = after.getJsonObject("cases").getJsonArray("backlog");
            assertThat(ago(backlog, 20) - ago(before, 20)).isEqualTo(3);
            assertThat(ago(backlog, 21) - ago(before, 21)).isZero();
            assertThat(ago(after.getJsonObject("cases").getJsonArray("opened"), 20))
                    .isEqualTo(3);
            assertThat(ago(after.getJsonObject("firstAction").getJsonArray("median"), 20))
                    .isEqualTo(1200);
            assertThat(after.getJsonObject("firstAction").getJsonArray("median").get(30 - 1 - 22))
                    .isEqualTo(JsonValue.NULL);
        } finally {
            db.run("delete from cases where categories = array['OTHER'] and severity = 1");
        }
    }

    @Test
    void the_oldest_case_of_each_day_is_told_by_its_lane(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        Db db = new Db(serendip);
        db.runAll(List.of("""
                create temporary table old on commit drop as
                select gen_random_uuid() as id, lane, day - opened * interval '1 hour' as opened_at,
                    day + closed * interval '1 hour' as closed_at
                from (values ('ORDINARY', 30, 3), ('ORDINARY', 20, 30), ('URGENT', 5, 2)) v (lane, opened, closed),
                    (select date_trunc('day', now(), 'UTC') - interval '70 days' as day) day""", """
                insert into cases (id, lane, severity, score, categories, report_count, opened_at, last_report_at)
                select id, lane, 1, 0, array['OTHER'], 1, opened_at, opened_at from old""", """
                insert into decisions (id, case_id, case_version, kind, decided_at, needs_second, state, single_moderator)
                select gen_random_uuid(), id, 1, 'DISMISS_FAIR', closed_at, false, 'FINAL', false from old""", "update cases c set closed_at = old.closed_at from old where old.id = c.id"));
        try {
            JsonObject oldest = figures(mod, 90).getJsonObject("cases").getJsonObject("oldest");
            JsonArray ordinary = oldest.getJsonArray("ordinary");
            // at the end of a day, which is the beginning of the next
            assertThat(ago(ordinary, 71)).isEqualTo(30 * 3_600);
            assertThat(ago(ordinary, 70)).isEqualTo((20 + 24) * 3_600);
            assertThat(ordinary.get(90 - 1 - 69)).isEqualTo(JsonValue.NULL);
            assertThat(ordinary.get(90 - 1 - 73)).isEqualTo(JsonValue.NULL);
            assertThat(ago(oldest.getJsonArray("urgent"), 71)).isEqualTo(5 * 3_600);
            assertThat(oldest.getJsonArray("urgent").get(90 - 1 - 70)).isEqualTo(JsonValue.NULL);
        } finally {
            db.run("delete from cases where categories = array['OTHER'] and severity = 1");
        }
    }

    @Test
    void the_peak_online_of_a_day_is_remembered(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        Db db = new Db(serendip);
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(ann, bob);
            db.run("delete from daily_crowds where day = (now() at time zone 'UTC')::date");
            JsonArray peaks = Eventually.get(
                    () -> figures(mod, 7).getJsonArray("crowds"), known -> !known.isNull(known.size() - 1));
            assertThat(ago(peaks, 0)).isGreaterThanOrEqualTo(2);

            db.run("update daily_crowds set most = 1000000 where day = (now() at time zone 'UTC')::date");
            String written = db.one(PEAK_WRITTEN);
            Eventually.get(() -> db.one(PEAK_WRITTEN), now -> !now.equals(written));
            assertThat(ago(figures(mod, 7).getJsonArray("crowds"), 0))
                    .as("a smaller one since")
                    .isEqualTo(1_000_000);
        } finally {
            db.run("delete from daily_crowds where day = (now() at time zone 'UTC')::date");
        }
    }

    @Test
    void waiting_times_are_told_by_the_day_and_days_without_are_unknown(RunningSerendip serendip) {
        Db db = new Db(serendip);
        db.run(
                "insert into daily_waits select current_date - 40, tenths, count from (values (12, 5), (20, 4), (100, 1)) v (tenths, count)");
        try {
            JsonObject waiting = figures(Staff.moderator(serendip), 90).getJsonObject("waiting");
            assertThat(seconds(waiting.getJsonArray("median"), 40)).isEqualTo(1.2);
            assertThat(seconds(waiting.getJsonArray("p90"), 40)).isEqualTo(2.0);
            assertThat(waiting.getJsonArray("median").get(90 - 1 - 41)).isEqualTo(JsonValue.NULL);
        } finally {
            db.run("delete from daily_waits where day = current_date - 40");
        }
    }

    private static double seconds(JsonArray perDay, int days) {
        return ((JsonNumber) perDay.get(perDay.size() - 1 - days)).doubleValue();
    }

    @Test
    void people_and_their_meetings_are_counted(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        JsonObject before = figures(mod, 7);
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects();
                RawSocket eve = Person.registers(serendip).connects()) {
            Meeting.of(ann, bob);
            Meeting.seek(eve, "nobody else's");
            JsonObject now = Eventually.get(
                    () -> figures(mod, 7), figures -> grown(before, figures, "meetings", "mode", "text") == 1);
            JsonObject people = now.getJsonObject("people");
            assertThat(people.getInt("online")).isGreaterThanOrEqualTo(3);
            assertThat(people.getInt("meeting")).isGreaterThanOrEqualTo(2);
            assertThat(people.getInt("waiting")).isGreaterThanOrEqualTo(1);
            assertThat(grown(before, now, "meetings", "mode", "video")).isZero();
            assertThat(now.getJsonObject("waiting").getJsonArray("median").get(6))
                    .isNotEqualTo(JsonValue.NULL);
        }
    }

    @Test
    void every_day_has_its_number(RunningSerendip serendip) {
        for (int days : new int[] {7, 30, 90}) {
            JsonObject figures = figures(Staff.moderator(serendip), days);
            assertThat(figures.getJsonArray("days")).hasSize(days);
            assertThat(figures.getJsonArray("days").getString(days - 1))
                    .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
            assertThat(figures.getJsonArray("reports")).hasSize(7);
            assertThat(counts(figures.getJsonArray("reports"), "category", "other"))
                    .hasSize(days);
            assertThat(counts(figures.getJsonArray("decisions"), "kind", "pause"))
                    .hasSize(days);
            assertThat(figures.getJsonObject("waiting").getJsonArray("p90")).hasSize(days);
        }
    }

    @Test
    void everybody_may_know_the_sums_and_nothing_else(RunningSerendip serendip) {
        HttpResponse<String> answer = HttpCaller.of(serendip).get("/api/transparency");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=0");
        JsonObject body = Person.json(answer);
        LocalDate until = LocalDate.parse(body.getString("until"));
        assertThat(LocalDate.parse(body.getString("from"))).isEqualTo(until.minusDays(89));
        assertThat(body.getJsonArray("reports")).hasSize(7);
        assertThat(body.getJsonArray("measures")).hasSize(4);
        assertThat(body.keySet())
                .containsExactlyInAnyOrder(
                        "at",
                        "from",
                        "until",
                        "meetings",
                        "reports",
                        "outcomes",
                        "notices",
                        "measures",
                        "automated",
                        "firstAction",
                        "appeals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "-7", "x", "%00", "7.0", "365"})
    void other_spans_are_refused(String days, RunningSerendip serendip) {
        HttpResponse<String> answer = Staff.moderator(serendip).person().gets("/api/moderation/figures?days=" + days);
        assertThat(Staff.problem(answer)).isEqualTo("422 invalid");
    }
}
