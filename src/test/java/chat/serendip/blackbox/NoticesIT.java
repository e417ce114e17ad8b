package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SerendipExtension.class)
class NoticesIT {

    @Test
    void somebody_without_an_account_complains_and_asks_with_the_receipt(RunningSerendip serendip) {
        HttpCaller caller = HttpCaller.of(serendip);
        var answer = caller.post("/api/notices", """
                {"category": "threat", "text": "<b>somebody</b> \\u2603", "where": "yesterday at nine",
                 "contact": "ann@example.org", "goodFaith": true}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonObject kept = Person.json(answer);
        assertThat(kept.keySet()).containsExactly("receipt");
        String receipt = kept.getString("receipt");
        // 128 bits of Base64
        assertThat(receipt).matches("[A-Za-z0-9_-]{22}");
        JsonObject state = Person.json(caller.get("/api/notices/" + receipt));
        assertThat(state.keySet()).containsExactlyInAnyOrder("status", "at");
        assertThat(state.getString("status")).isEqualTo("open");
        String stored = DatabaseDump.of(serendip).values().stream().collect(Collectors.joining());
        assertThat(stored).contains("somebody").doesNotContain(receipt);
        assertThat(serendip.readLog()).doesNotContain(receipt);
    }

    private static String sent(RunningSerendip serendip, String category, String text) {
        var answer = HttpCaller.of(serendip)
                .post(
                        "/api/notices",
                        "{\"category\": \"%s\", \"text\": \"%s\", \"goodFaith\": true}".formatted(category, text));
        return Person.json(answer).getString("receipt");
    }

    /** The notice with this text in the moderators' list. */
    private static Optional<JsonObject> seen(Staff mod, String status, String text) {
        return Person.json(mod.person().gets("/api/moderation/notices?limit=100&status=" + status))
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(notice -> notice.getString("text").equals(text))
                .findFirst();
    }

    @Test
    void a_moderator_answers_once_and_the_receipt_shows_it(RunningSerendip serendip) {
        String text = "spam " + UUID.randomUUID();
        String receipt = sent(serendip, "spam", text);
        Staff mod = Staff.moderator(serendip);
        String path = "/api/moderation/notices/"
                + seen(mod, "open", text).orElseThrow().getString("id") + "/decision";
        assertThat(Staff.problem(mod.person().posts(path, "{\"reply\": \" \"}")))
                .isEqualTo("422 invalid");
        assertThat(Staff.problem(mod.person().posts(path, "{\"reply\": \"" + "x".repeat(2_001) + "\"}")))
                .isEqualTo("422 invalid");
        var answered = mod.person().posts(path, "{\"reply\": \"<i>Thank you</i>\"}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(Staff.problem(Staff.moderator(serendip).person().posts(path, "{\"reply\": \"Again\"}")))
                .isEqualTo("409 stale");
        assertThat(seen(mod, "open", text)).isEmpty();
        assertThat(seen(mod, "all", text).orElseThrow().getString("reply")).isEqualTo("<i>Thank you</i>");
        JsonObject state = Person.json(HttpCaller.of(serendip).get("/api/notices/" + receipt));
        assertThat(state.getString("status")).isEqualTo("decided");
        assertThat(state.getString("reply")).isEqualTo("<i>Thank you</i>");
        assertThat(Instant.parse(state.getString("decidedAt"))).isAfterOrEqualTo(Instant.parse(state.getString("at")));
    }

    @Test
    void urgent_notices_are_for_who_may_see_the_urgent_lane(RunningSerendip serendip) {
        String text = "danger " + UUID.randomUUID();
        sent(serendip, "child-safety", text);
        Staff urgent = Staff.urgent(serendip);
        Staff mod = Staff.moderator(serendip);
        JsonObject notice = seen(urgent, "open", text).orElseThrow();
        assertThat(seen(mod, "open", text)).isEmpty();
        assertThat(seen(mod, "all", text)).isEmpty();
        String path = "/api/moderation/notices/" + notice.getString("id") + "/decision";
        assertThat(Staff.problem(mod.person().posts(path, "{\"reply\": \"x\"}")))
                .isEqualTo("404 no-such-notice");
        assertThat(urgent.person().posts(path, "{\"reply\": \"x\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_sees_only_ordinary_ones_pages_through_all_of_those(RunningSerendip serendip) {
        String mark = UUID.randomUUID().toString();
        for (int number = 0; number < 3; number++) {
            sent(serendip, "child-safety", "danger " + number + mark);
            sent(serendip, "spam", "spam " + number + mark);
        }
        Staff mod = Staff.moderator(serendip);
        for (String status : List.of("open", "all")) {
            List<String> read = new ArrayList<>();
            String next = "";
            do {
                JsonObject page =
                        Person.json(mod.person().gets("/api/moderation/notices?limit=2&status=" + status + next));
                assertThat(page.getJsonArray("items")).isNotEmpty();
                page.getJsonArray("items")
                        .forEach(notice -> read.add(notice.asJsonObject().getString("text")));
                next = page.containsKey("next") ? "&after=" + page.getString("next") : null;
            } while (next != null);
            assertThat(read).doesNotHaveDuplicates().noneMatch(text -> text.startsWith("danger"));
            assertThat(read.stream().filter(text -> text.endsWith(mark)).sorted())
                    .containsExactly("spam 0" + mark, "spam 1" + mark, "spam 2" + mark);
        }
    }

    @Test
    void nobody_else_s_receipt_opens_anything(RunningSerendip serendip) {
        for (String receipt : new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAA", "%27", "x".repeat(2_000)}) {
            var answer = HttpCaller.of(serendip).get("/api/notices/" + receipt);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Person.json(answer).getString("code")).isEqualTo("no-such-notice");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"category\": \"rude\", \"text\": \"x\", \"goodFaith\": true | category unknown",
                "\"category\": \"spam\", \"text\": \" \", \"goodFaith\": true | text required",
                "\"category\": \"spam\", \"text\": \"x\", \"goodFaith\": false | goodFaith required",
                "\"category\": \"spam\", \"text\": \"x\" | goodFaith required",
                "\"category\": \"spam\", \"text\": \"LONG\", \"goodFaith\": true | text length",
                "\"category\": \"spam\", \"text\": \"x\", \"where\": \"LONG\", \"goodFaith\": true | where length",
                "\"category\": \"spam\", \"text\": \"x\", \"contact\": \"LONG\", \"goodFaith\": true | contact length",
            })
    void what_is_no_notice_is_refused_by_name(String fields, String violation, RunningSerendip serendip) {
        var answer =
                HttpCaller.of(serendip).post("/api/notices", "{" + fields.replace("LONG", "x".repeat(4_001)) + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonObject only = Person.json(answer).getJsonArray("violations").getJsonObject(0);
        assertThat(only.getString("field") + " " + only.getString("code")).isEqualTo(violation);
    }
}
