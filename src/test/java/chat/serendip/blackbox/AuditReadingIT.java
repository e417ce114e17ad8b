package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How moderators read the log. */
@ExtendWith(SerendipExtension.class)
class AuditReadingIT {

    private static final String LOG = "/api/moderation/audit";

    private static JsonObject read(Staff staff, String query) {
        HttpResponse<String> answer = staff.person().gets(LOG + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Person.json(answer);
    }

    private static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> actions(JsonObject page) {
        return items(page).stream().map(item -> item.getString("action")).toList();
    }

    @Test
    void an_entry_says_who_did_what_as_what_and_to_whom(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        mod.claims(caseId, "{}");
        mod.decides(caseId, "suspend");
        JsonObject page = read(mod, "?subject=" + caseId);
        assertThat(actions(page)).containsExactly("decided", "case-viewed", "claimed");
        JsonObject decided = items(page).get(0);
        assertThat(decided.getString("by")).isEqualTo(mod.name());
        assertThat(decided.getString("role")).isEqualTo("moderator");
        assertThat(decided.getJsonObject("subject").toString())
                .isEqualTo("{\"id\":\"%s\",\"kind\":\"case\",\"name\":\"%s\"}".formatted(caseId, bob.username()));
        assertThat(decided.getJsonObject("detail").getString("kind")).isEqualTo("suspend");
        assertThat(decided.getJsonObject("detail").getInt("days")).isEqualTo(3);
        assertThat(decided.getString("hash")).hasSize(12);
    }

    @Test
    void it_is_found_by_action_person_subject_and_day(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "spam");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        mod.claims(caseId, "{}");
        mod.opens(caseId);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String mine = "?by=" + mod.name().toUpperCase(Locale.ROOT);
        assertThat(actions(read(mod, mine))).containsExactly("case-viewed", "claimed");
        assertThat(actions(read(mod, mine + "&action=claimed"))).containsExactly("claimed");
        assertThat(actions(read(
                        mod, mine + "&from=" + today.minusDays(1) + "&until=" + today.plusDays(1) + "&action=claimed")))
                .containsExactly("claimed");
        assertThat(actions(read(mod, mine + "&from=" + today.plusDays(2)))).isEmpty();
        assertThat(actions(read(mod, mine + "&until=" + today.minusDays(2)))).isEmpty();
        assertThat(actions(read(mod, "?by=nobody-of-that-name"))).isEmpty();
        assertThat(actions(read(mod, "?action=no-such-action"))).isEmpty();
        assertThat(actions(read(mod, "?subject=" + Staff.moderator(serendip).id())))
                .isEmpty();
    }

    @Test
    void reading_it_is_on_record_itself_once_for_each_list(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        JsonObject first = read(mod, "?action=audit-read&limit=1&by=" + mod.name());
        assertThat(items(first)).isEmpty();
        read(mod, "?by=" + mod.name());
        JsonObject page = read(mod, "?action=audit-read&limit=1&by=" + mod.name());
        assertThat(items(page).get(0).getJsonObject("detail").getString("by")).isEqualTo(mod.name());
        assertThat(items(page).get(0).containsKey("subject")).isFalse();
        JsonObject older =
                read(mod, "?action=audit-read&limit=1&by=" + mod.name() + "&after=" + page.getString("next"));
        assertThat(items(older)).hasSize(1);
        assertThat(older.containsKey("next")).isFalse();
        assertThat(new Db(serendip)
                        .one(
                                "select count(*) from audit_entries where action = 'audit-read' and actor = cast(? as uuid)",
                                mod.id()))
                .isEqualTo("3");
    }

    @Test
    void its_pages_follow_each_other_without_a_gap(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "spam");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        for (int view = 0; view < 7; view++) {
            mod.opens(caseId);
        }
        List<Long> numbers = new ArrayList<>();
        String after = "";
        for (String next = ""; next != null; ) {
            JsonObject page = read(mod, "?limit=3&action=case-viewed&by=" + mod.name() + after);
            items(page).forEach(item -> numbers.add(Long.valueOf(item.getString("id"))));
            next = page.getString("next", null);
            after = "&after=" + next;
        }
        assertThat(numbers)
                .hasSize(7)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
    }

    @Test
    void whom_an_urgent_case_is_about_is_not_told_to_who_may_not_see_it(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "child-safety");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff urgent = Staff.urgent(serendip);
        urgent.opens(caseId);
        assertThat(items(read(urgent, "?subject=" + caseId))
                        .get(0)
                        .getJsonObject("subject")
                        .getString("name"))
                .isEqualTo(bob.username());
        assertThat(read(Staff.moderator(serendip), "?subject=" + caseId).toString())
                .doesNotContain(bob.username());
    }

    @Test
    void all_actions_in_it_are_told_once_and_sorted(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        read(mod, "");
        assertThat(Person.json(mod.person().gets(LOG + "/actions"))
                        .getJsonArray("items")
                        .toString())
                .isEqualTo(
                        new Db(serendip)
                                .one(
                                        "select '[\"' || string_agg(distinct action, '\",\"' order by action) || '\"]' from audit_entries"));
    }

    @Test
    void it_is_verified_by_itself_soon_after_the_first_start(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        JsonObject state = Eventually.get(
                () -> Person.json(mod.person().gets(LOG + "/state")), known -> known.containsKey("verifiedAt"));
        assertThat(state.getBoolean("intact")).isTrue();
        assertThat(state.containsKey("brokenAt")).isFalse();
        read(mod, "");
        assertThat(String.valueOf(Person.json(mod.person().gets(LOG + "/state")).getInt("entries")))
                .isEqualTo(new Db(serendip).one("select max(id) from audit_entries"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "until=2026-02-30",
                // years that the database doesn't know
                "from=-999999999-01-01",
                "from=%2B999999999-01-01",
                "until=%2B999999999-12-31",
                "after=x",
                "after=-1",
                "limit=0",
                "action=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "subject=%00"
            })
    void what_can_not_be_asked_is_named(String query, RunningSerendip serendip) {
        HttpResponse<String> answer = Staff.moderator(serendip).person().gets(LOG + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Person.json(answer)
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo(query.replaceAll("=.*", ""));
    }
}
