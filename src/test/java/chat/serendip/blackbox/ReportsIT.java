package chat.serendip.blackbox;

import static chat.serendip.blackbox.Reporting.account;
import static chat.serendip.blackbox.Reporting.blocks;
import static chat.serendip.blackbox.Reporting.problem;
import static chat.serendip.blackbox.Reporting.report;
import static chat.serendip.blackbox.Reporting.violation;
import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SerendipExtension.class)
class ReportsIT {

    private RunningSerendip serendip;
    private Person ann;
    private Person bob;

    @BeforeEach
    void register(RunningSerendip serendip) {
        this.serendip = serendip;
        this.ann = Person.registers(serendip);
        this.bob = Person.registers(serendip);
    }

    private static void say(RawSocket from, RawSocket to, String encounter, String text) {
        from.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"" + text + "\"}");
        from.next("said");
        to.next("said");
    }

    /** An encounter of Ann and Bob that ended so long ago. */
    private String endedSince(String interval) throws SQLException {
        String encounter = UUID.randomUUID().toString();
        DatabaseDump.execute(
                serendip, """
                insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                        end_reason_a, end_reason_b)
                values ('%s', 'TEXT', now() - interval '%s' - interval '1 minute', now() - interval '%s', '%s', '%s',
                        'Amber Otter', 'Quiet Owl', 'LEFT', 'PARTNER_LEFT')
                """.formatted(encounter, interval, interval, account(serendip, ann), account(serendip, bob)));
        return encounter;
    }

    private static JsonObject only(HttpResponse<String> list) {
        assertThat(Person.json(list).getJsonArray("items")).hasSize(1);
        return Person.json(list).getJsonArray("items").getJsonObject(0);
    }

    @Test
    void a_report_ends_the_encounter_without_a_hint_and_the_two_never_meet_again() {
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            Meeting meeting = Meeting.of(a, b);
            HttpResponse<String> answer = report(ann, meeting.encounter(), "harassment");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonObject report = Person.json(answer);
            assertThat(report.keySet())
                    .containsExactlyInAnyOrder(
                            "id", "encounterId", "pseudonym", "category", "at", "takenUp", "outcome");
            assertThat(report.getString("outcome")).isEqualTo("open");
            assertThat(report.getBoolean("takenUp")).isFalse();
            assertThat(report.getString("pseudonym"))
                    .isEqualTo(meeting.metOne().getJsonObject("partner").getString("pseudonym"));
            assertThat(a.next("parted").getString("reason")).isEqualTo("blocked");
            JsonObject heard = b.next("parted");
            assertThat(heard.getString("reason")).isEqualTo("partner-left");
            assertThat(heard.keySet()).containsExactlyInAnyOrder("type", "encounter", "reason");
            assertThat(b.receivesNothing()).isTrue();
            assertThat(only(ann.gets("/api/reports"))).isEqualTo(report);
        }
        // also after both have connected again
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String interest = UUID.randomUUID().toString();
            Meeting.seek(a, interest);
            Meeting.seek(b, interest);
            while (!a.next("seeking").getBoolean("widened")) {}
            while (!b.next("seeking").getBoolean("widened")) {}
            a.next("seeking");
            b.next("seeking");
        }
    }

    @Test
    void the_last_fifty_lines_are_frozen_as_the_server_saw_them() {
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            for (int i = 1; i <= 27; i++) {
                say(a, b, encounter, "from ann " + i);
                say(b, a, encounter, "from bob " + i);
            }
            String id = Person.json(report(ann, encounter, "threat")).getString("id");
            List<String> lines = DatabaseDump.rows(
                    serendip,
                    "select place || ' ' || line || ' ' || speaker || ' ' || text from report_lines where report = '"
                            + id + "' order by place");
            assertThat(lines).hasSize(50);
            assertThat(lines.get(0)).isEqualTo("1 5 REPORTER from ann 3");
            assertThat(lines.get(49)).isEqualTo("50 54 REPORTED from bob 27");
        }
    }

    @Test
    void a_partner_who_vanished_is_reported_all_the_same() {
        try (RawSocket a = ann.connects()) {
            String encounter;
            try (RawSocket b = bob.connects()) {
                encounter = Meeting.of(a, b).encounter();
                say(b, a, encounter, "something bad");
            }
            assertThat(a.next("parted").getString("reason")).startsWith("partner-");
            HttpResponse<String> answer = report(ann, encounter, "sexual-content");
            assertThat(answer.statusCode()).isEqualTo(201);
            String stored = DatabaseDump.of(serendip).get("report_lines");
            assertThat(stored).contains(Person.json(answer).getString("id") + ",1,1,REPORTED,\"something bad\"");
            assertThat(blocks(ann)).isEqualTo(1);
        }
    }

    @Test
    void from_history_one_reports_for_thirty_days() throws SQLException {
        String lately = endedSince("29 days 23 hours");
        assertThat(report(ann, lately, "spam").statusCode()).isEqualTo(201);
        assertThat(only(ann.gets("/api/encounters")).getBoolean("reported")).isTrue();
        assertThat(only(bob.gets("/api/encounters")).getBoolean("reported")).isFalse();
        String longAgo = endedSince("30 days 1 hour");
        assertThat(problem(report(ann, longAgo, "spam"))).isEqualTo("409 too-late");
        assertThat(problem(ann.posts("/api/reports/nonces", "{\"encounterId\": \"" + longAgo + "\"}")))
                .isEqualTo("409 too-late");
        // the partner may report too
        assertThat(report(bob, lately, "other").statusCode()).isEqualTo(201);
    }

    @Test
    void what_is_not_mine_is_nobody_s_to_report() {
        Person eve = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            for (String unknown : List.of(encounter, UUID.randomUUID().toString(), "x", "")) {
                assertThat(problem(report(eve, unknown, "spam"))).isEqualTo("404 no-such-encounter");
                assertThat(problem(eve.posts("/api/reports/nonces", "{\"encounterId\": \"" + unknown + "\"}")))
                        .isEqualTo("404 no-such-encounter");
            }
            assertThat(a.receivesNothing()).isTrue();
            assertThat(b.receivesNothing()).isTrue();
            assertThat(blocks(eve)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "category, '\"rude\"', category unknown",
        "category, '\"SPAM\"', category unknown",
        "category, 7, category type",
        "category, null, category required",
        "comment, '\"LONG\"', comment length",
        "frames, '[{}]', frames[0].image required",
        "frames, '[{\"image\": \"\", \"hash\": \"\", \"takenAt\": \"now\"}]', frames[0].takenAt type"
    })
    void what_is_no_report_changes_nothing(String field, String value, String violation) {
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            String category = field.equals("category") ? "" : "\"category\": \"spam\",";
            String body = "{\"encounterId\": \"%s\", %s \"%s\": %s}"
                    .formatted(encounter, category, field, value.replace("LONG", "x".repeat(1_001)));
            assertThat(violation(ann.posts("/api/reports", body))).isEqualTo(violation);
            say(a, b, encounter, "we still talk");
            assertThat(blocks(ann)).isZero();
        }
    }

    @Test
    void of_many_reports_of_one_encounter_one_is_filed() {
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            List<CompletableFuture<HttpResponse<String>>> many = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                many.add(CompletableFuture.supplyAsync(() -> report(ann, encounter, "spam")));
            }
            List<Integer> answers =
                    many.stream().map(each -> each.join().statusCode()).toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
            assertThat(problem(report(ann, encounter, "threat"))).isEqualTo("409 already-reported");
            assertThat(serendip.readLog())
                    .as("the database refused rows, and their values")
                    .doesNotContain(account(serendip, ann).toString());
            assertThat(Person.json(ann.gets("/api/reports")).getJsonArray("items"))
                    .hasSize(1);
        }
    }

    @Test
    void who_may_not_report_learns_why_and_is_parted_all_the_same() throws SQLException {
        DatabaseDump.execute(
                serendip,
                "insert into report_suspensions values ('%s', now(), now() + interval '1 day', 'Ten were unfounded.')"
                        .formatted(account(serendip, ann)));
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            HttpResponse<String> answer = report(ann, encounter, "spam");
            assertThat(problem(answer)).isEqualTo("403 reporting-suspended");
            assertThat(Person.json(answer).getString("detail")).isEqualTo("Ten were unfounded.");
            assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(86_300L, 86_400L);
            assertThat(b.next("parted").getString("reason")).isEqualTo("partner-left");
            assertThat(blocks(ann)).isEqualTo(1);
            assertThat(ann.gets("/api/me/export").body()).contains("Ten were unfounded.");
            DatabaseDump.execute(
                    serendip, "update report_suspensions set until = suspended_at + interval '1 microsecond'");
            assertThat(report(ann, encounter, "spam").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void the_reported_person_never_sees_by_whom_or_that() throws SQLException {
        String encounter = endedSince("1 hour");
        String id = Person.json(report(ann, encounter, "threat")).getString("id");
        String annsAccount = account(serendip, ann);
        for (String path : List.of(
                "/api/me/export", "/api/encounters", "/api/reports", "/api/blocks", "/api/session", "/api/sessions")) {
            assertThat(bob.gets(path).body())
                    .as(path)
                    .doesNotContain(id, annsAccount, "look", "\"reported\":true", "threat");
        }
        String mine = ann.gets("/api/me/export").body();
        assertThat(mine).contains(id, "look").doesNotContain(account(serendip, bob));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "reported"})
    void deleting_either_account_leaves_the_report_and_not_whose_it_was(String side) throws SQLException {
        String encounter = endedSince("1 hour");
        String id = Person.json(report(ann, encounter, "threat")).getString("id");
        Person gone = side.equals("reporter") ? ann : bob;
        assertThat(gone.posts("/api/me/deletion", "{\"password\": \"" + gone.password() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(DatabaseDump.rows(
                        serendip,
                        "select (reporter is null) || ' ' || (reported is null) from reports where id = '" + id + "'"))
                .containsExactly(side.equals("reporter") ? "true false" : "false true");
        if (gone == bob) {
            assertThat(only(ann.gets("/api/reports")).getString("id")).isEqualTo(id);
        }
    }

    @Test
    void who_deleted_the_account_before_the_report_can_t_be_reported() throws SQLException {
        String encounter = endedSince("1 hour");
        bob.posts("/api/me/deletion", "{\"password\": \"" + bob.password() + "\"}");
        assertThat(problem(report(ann, encounter, "threat"))).isEqualTo("404 no-such-encounter");
    }

    @Test
    void what_is_never_reported_reaches_no_disk() {
        String said = "never reported " + UUID.randomUUID();
        String reportedLine = "complained of " + UUID.randomUUID();
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String first = Meeting.of(a, b).encounter();
            say(b, a, first, said);
            a.say("{\"type\":\"leave\",\"encounter\":\"" + first + "\"}");
            b.next("parted");
            a.next("parted");
            String second = Meeting.of(a, b).encounter();
            say(b, a, second, reportedLine);
            assertThat(report(ann, second, "harassment").statusCode()).isEqualTo(201);
        }
        DatabaseDump.of(serendip).forEach((table, rows) -> {
            assertThat(rows).as(table).doesNotContain(said);
            if (!table.equals("report_lines")) {
                assertThat(rows).as(table).doesNotContain(reportedLine);
            }
        });
        assertThat(serendip.readLog()).doesNotContain(said, reportedLine);
    }

    @Test
    void my_reports_come_in_pages_newest_first() throws SQLException {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(0, Person.json(report(ann, endedSince("1 hour"), "spam")).getString("id"));
        }
        JsonObject first = Person.json(ann.gets("/api/reports?limit=3"));
        JsonObject second = Person.json(ann.gets("/api/reports?limit=3&after=" + first.getString("next")));
        List<String> listed = new ArrayList<>();
        for (JsonObject page : List.of(first, second)) {
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> listed.add(item.getString("id")));
        }
        assertThat(listed).isEqualTo(filed);
        assertThat(second.containsKey("next")).isFalse();
    }
}
