package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of the queue. */
@ExtendWith(SerendipExtension.class)
class QueueFiltersIT {

    /** All cases that pass the filter, read page by page. */
    private static List<JsonObject> cases(Staff mod, String filter) {
        List<JsonObject> found = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = Person.json(mod.person().gets("/api/moderation/cases?limit=20" + filter + after));
            page.getJsonArray("items").stream().map(JsonValue::asJsonObject).forEach(found::add);
            after = page.containsKey("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());
        return found;
    }

    private static List<String> ids(List<JsonObject> cases) {
        return cases.stream().map(summary -> summary.getString("id")).toList();
    }

    @Test
    void each_status_is_a_list_of_its_own(RunningSerendip serendip) {
        Staff mod = Staff.moderator(serendip);
        Staff other = Staff.moderator(serendip);
        List<String> made = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Person somebody = Person.registers(serendip);
            Staff.reports(serendip, Person.registers(serendip), somebody, "sexual-content");
            made.add(Staff.caseAbout(serendip, somebody));
        }
        mod.claims(made.get(1), "{}");
        assertThat(mod.decides(made.get(2), "ban").statusCode()).isEqualTo(202);
        assertThat(mod.decides(made.get(3), "dismiss-fair").statusCode()).isEqualTo(200);
        List<String> statuses = List.of("open", "claimed", "awaiting-confirmation", "closed");
        for (int at = 0; at < statuses.size(); at++) {
            String status = statuses.get(at);
            List<JsonObject> found = cases(other, "&status=" + status);
            assertThat(ids(found)).as(status).doesNotHaveDuplicates().contains(made.get(at));
            assertThat(found)
                    .allSatisfy(
                            summary -> assertThat(summary.getString("status")).isEqualTo(status));
        }
        assertThat(ids(cases(other, "")))
                .contains(made.get(0), made.get(1), made.get(2))
                .doesNotContain(made.get(3));
        // closed ones: the newest closing first
        assertThat(cases(other, "&status=closed").get(0).getString("id")).isEqualTo(made.get(3));
        // an expired claim doesn't count
        new Db(serendip)
                .run(
                        "update claims set since = since - interval '1 hour', until = now() - interval '1 second'"
                                + " where case_id = cast(? as uuid)",
                        made.get(1));
        assertThat(ids(cases(other, "&status=open"))).contains(made.get(1));
        assertThat(ids(cases(other, "&status=claimed"))).doesNotContain(made.get(1));
    }

    @Test
    void a_category_filters_by_any_report_of_the_case(RunningSerendip serendip) {
        Person somebody = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), somebody, "under-age");
        Staff.reports(serendip, Person.registers(serendip), somebody, "spam");
        Staff mod = Staff.moderator(serendip);
        String caseId = Staff.caseAbout(serendip, somebody);
        for (String category : List.of("under-age", "spam")) {
            List<JsonObject> found = cases(mod, "&category=" + category);
            assertThat(ids(found)).contains(caseId);
            assertThat(found)
                    .allSatisfy(summary -> assertThat(
                                    summary.getJsonArray("categories").toString())
                            .contains("\"" + category + "\""));
        }
        assertThat(ids(cases(mod, "&category=other"))).doesNotContain(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=done", "category=rude", "lane=slow", "limit=0", "limit=101", "after=x"})
    void what_is_no_filter_is_refused(String filter, RunningSerendip serendip) {
        assertThat(Staff.moderator(serendip)
                        .person()
                        .gets("/api/moderation/cases?" + filter)
                        .statusCode())
                .isEqualTo(422);
    }
}
