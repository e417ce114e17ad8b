package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason texts that moderators share. */
@ExtendWith(SerendipExtension.class)
class ReasonTextsIT {

    private static final String PATH = "/api/moderation/reason-texts";

    private RunningSerendip serendip;
    private Staff mod;

    @BeforeEach
    void appoint(RunningSerendip serendip) {
        this.serendip = serendip;
        mod = Staff.moderator(serendip);
    }

    private static String text(String name, String kind, String rule, String facts) {
        var text =
                Json.createObjectBuilder().add("name", name).add("rule", rule).add("facts", facts);
        return (kind.isEmpty() ? text : text.add("kind", kind)).build().toString();
    }

    private static String newName() {
        return "n" + UUID.randomUUID();
    }

    private List<JsonObject> saved(String name) {
        return Person.json(mod.person().gets(PATH)).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(item -> item.getString("name").equals(name))
                .toList();
    }

    @Test
    void what_one_saves_all_find_change_and_delete() {
        String name = newName();
        HttpResponse<String> added = mod.person().posts(PATH, text(" " + name, "warn", "Rule 1", "<b>You</b> did."));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonObject text = Person.json(added);
        assertThat(saved(name)).containsExactly(text);
        assertThat(text.getString("kind")).isEqualTo("warn");
        assertThat(text.getString("facts")).isEqualTo("<b>You</b> did.");

        Staff other = Staff.moderator(serendip);
        String path = PATH + "/" + text.getString("id");
        assertThat(other.person()
                        .puts(path, text(name, "", "Rule 2", "Otherwise."))
                        .statusCode())
                .isEqualTo(200);
        assertThat(saved(name)).singleElement().satisfies(changed -> {
            assertThat(changed.containsKey("kind")).isFalse();
            assertThat(changed.getString("rule")).isEqualTo("Rule 2");
        });
        assertThat(other.person().deletes(path).statusCode()).isEqualTo(204);
        assertThat(saved(name)).isEmpty();
        assertThat(Staff.problem(other.person().deletes(path))).isEqualTo("404 no-such-reason-text");
        assertThat(Staff.problem(other.person().puts(path, text(name, "", "x", "x"))))
                .isEqualTo("404 no-such-reason-text");
        assertThat(new Db(serendip)
                        .column(
                                "select a.username from audit_entries e join accounts a on a.id = e.actor"
                                        + " where e.subject like '%' || ? order by e.id",
                                text.getString("id")))
                .containsExactly(mod.name(), other.name(), other.name());
    }

    @Test
    void a_name_is_there_once() {
        String name = newName();
        assertThat(mod.person().posts(PATH, text(name, "ban", "x", "x")).statusCode())
                .isEqualTo(201);
        assertThat(Reporting.violation(mod.person().posts(PATH, text(name, "", "y", "y"))))
                .isEqualTo("name taken");
        assertThat(saved(name)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 0, name required",
        "name, 81, name length",
        "rule, 0, rule required",
        "rule, 201, rule length",
        "facts, 0, facts required",
        "facts, 4001, facts length"
    })
    void what_is_too_little_or_too_much_is_refused_by_name(String field, int length, String violation) {
        JsonObject whole = Json.createReader(new StringReader(text(newName(), "", "x", "x")))
                .readObject();
        String body = Json.createObjectBuilder(whole)
                .add(field, "x".repeat(length))
                .build()
                .toString();
        assertThat(Reporting.violation(mod.person().posts(PATH, body))).isEqualTo(violation);
    }

    @Test
    void who_dismisses_gives_no_reasons_to_save() {
        assertThat(Reporting.violation(mod.person().posts(PATH, text(newName(), "dismiss-fair", "x", "x"))))
                .startsWith("kind ");
    }
}
