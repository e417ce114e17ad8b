package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims, as moderators see them over HTTP. */
@ExtendWith(SerendipExtension.class)
class ClaimsIT {

    @Test
    void a_claim_is_seen_by_others_ends_by_itself_and_is_taken_over_with_a_reason(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        Staff other = Staff.moderator(serendip);
        HttpResponse<String> claimed = mod.claims(caseId, "{}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        assertThat(Person.json(claimed).getBoolean("mine")).isTrue();
        JsonObject seen = other.opens(caseId).getJsonObject("summary");
        assertThat(seen.getString("status")).isEqualTo("claimed");
        assertThat(seen.getJsonObject("claim").getString("by")).isEqualTo(mod.name());
        assertThat(seen.getJsonObject("claim").getBoolean("mine")).isFalse();
        HttpResponse<String> refused = other.claims(caseId, "{}");
        assertThat(Staff.problem(refused)).isEqualTo("409 claimed");
        assertThat(Person.json(refused).getString("by")).isEqualTo(mod.name());
        assertThat(Person.json(refused).getString("until"))
                .isEqualTo(seen.getJsonObject("claim").getString("until"));
        assertThat(Staff.problem(other.decides(caseId, "dismiss-fair"))).isEqualTo("409 claimed");
        assertThat(Staff.problem(other.claims(caseId, "{\"takeOver\": \" \"}"))).isEqualTo("422 invalid");
        assertThat(other.claims(caseId, "{\"takeOver\": \"they went home\"}").statusCode())
                .isEqualTo(200);
        assertThat(Staff.problem(mod.decides(caseId, "dismiss-fair"))).isEqualTo("409 claimed");
        assertThat(other.opens(caseId).getJsonArray("timeline")).anySatisfy(entry -> {
            JsonObject takenOver = entry.asJsonObject();
            assertThat(takenOver.getString("action")).isEqualTo("taken-over");
            assertThat(takenOver.getJsonObject("detail").getString("from")).isEqualTo(mod.name());
            assertThat(takenOver.getJsonObject("detail")).hasSize(1);
        });
        JsonObject note = other.opens(caseId).getJsonArray("notes").getJsonObject(0);
        assertThat(note.getString("text")).isEqualTo("they went home");
        assertThat(note.getString("by")).isEqualTo(other.name());
        // a quarter of an hour later
        new Db(serendip)
                .run(
                        "update claims set since = since - interval '1 hour', until = now() - interval '1 second' where case_id = cast(? as uuid)",
                        caseId);
        assertThat(mod.claims(caseId, "{}").statusCode()).isEqualTo(200);
        assertThat(mod.person()
                        .deletes("/api/moderation/cases/" + caseId + "/claim")
                        .statusCode())
                .isEqualTo(204);
        assertThat(other.opens(caseId).getJsonObject("summary").getString("status"))
                .isEqualTo("open");
    }

    @Test
    void working_on_a_case_renews_the_claim_and_looking_at_somebody_else_s_does_not(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        mod.claims(caseId, "{}");
        Db db = new Db(serendip);
        String soon = "update claims set until = now() + interval '1 minute' where case_id = cast(? as uuid)";
        String lasts = "select until > now() + interval '14 minutes' from claims where case_id = cast(? as uuid)";
        db.run(soon, caseId);
        Staff.moderator(serendip).opens(caseId);
        assertThat(db.one(lasts, caseId)).isEqualTo("f");
        mod.opens(caseId);
        assertThat(db.one(lasts, caseId)).isEqualTo("t");
        db.run(soon, caseId);
        assertThat(mod.person()
                        .posts("/api/moderation/cases/" + caseId + "/notes", "{\"text\": \"<b>seen before</b>\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(db.one(lasts, caseId)).isEqualTo("t");
        JsonObject note = mod.opens(caseId).getJsonArray("notes").getJsonObject(0);
        assertThat(note.getString("text")).isEqualTo("<b>seen before</b>");
        assertThat(note.getString("by")).isEqualTo(mod.name());
    }

    @Test
    void the_next_case_is_the_gravest_that_nobody_works_on(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "threat");
        Staff one = Staff.urgent(serendip);
        Staff two = Staff.urgent(serendip);
        JsonObject first = Person.json(one.person().posts("/api/moderation/cases/next", "{\"lane\": \"urgent\"}"));
        HttpResponse<String> second = two.person().posts("/api/moderation/cases/next", "{\"lane\": \"urgent\"}");
        assertThat(first.getJsonObject("summary").getJsonObject("claim").getBoolean("mine"))
                .isTrue();
        if (second.statusCode() == 200) {
            assertThat(Person.json(second).getJsonObject("summary").getString("id"))
                    .isNotEqualTo(first.getJsonObject("summary").getString("id"));
        } else {
            assertThat(second.statusCode()).isEqualTo(204);
        }
    }
}
