package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class ReportsIT {

    private static HttpResponse<String> report(Person person, String encounter, String category) {
        return person.posts(
                "/api/reports",
                "{\"encounterId\": \"%s\", \"category\": \"%s\", \"comment\": \"look\"}"
                        .formatted(encounter, category));
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.statusCode() + " " + Person.json(answer).getString("code");
    }

    @Test
    void a_report_ends_the_encounter_without_a_hint_and_the_two_never_meet_again(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            Meeting meeting = Meeting.of(a, b);
            b.say("{\"type\":\"say\",\"encounter\":\"" + meeting.encounter() + "\",\"text\":\"something bad\"}");
            a.next("said");
            b.next("said");
            HttpResponse<String> answer = report(ann, meeting.encounter(), "harassment");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            JsonObject report = Person.json(answer);
            assertThat(report.keySet())
                    .containsExactlyInAnyOrder("id", "encounterId", "pseudonym", "category", "at", "outcome");
            assertThat(report.getString("outcome")).isEqualTo("open");
            assertThat(report.getString("pseudonym"))
                    .isEqualTo(meeting.metOne().getJsonObject("partner").getString("pseudonym"));
            assertThat(a.next("parted").getString("reason")).isEqualTo("blocked");
            JsonObject heard = b.next("parted");
            assertThat(heard.getString("reason")).isEqualTo("partner-left");
            assertThat(heard.keySet()).containsExactlyInAnyOrder("type", "encounter", "reason");
            assertThat(b.hearsNothing()).isTrue();
            String interest = UUID.randomUUID().toString();
            Meeting.seek(a, interest);
            Meeting.seek(b, interest);
            while (!a.next("seeking").getBoolean("widened")) {}
            while (!b.next("seeking").getBoolean("widened")) {}
            a.next("seeking");
            b.next("seeking");
            assertThat(Person.json(ann.gets("/api/reports")).getJsonArray("items"))
                    .containsExactly(report);
            assertThat(Person.json(bob.gets("/api/reports")).getJsonArray("items"))
                    .isEmpty();
            assertThat(problem(report(ann, meeting.encounter(), "spam"))).isEqualTo("409 already-reported");
        }
    }
}
