package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SerendipExtension.class)
class BlocksIT {

    private static HttpResponse<String> block(Person person, String encounter) {
        return person.posts("/api/blocks", "{\"encounterId\": \"" + encounter + "\"}");
    }

    @Test
    void a_block_ends_the_encounter_without_a_hint_and_the_two_never_meet_again(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects();
                RawSocket c = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            HttpResponse<String> answer = block(ann, encounter);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(a.next("parted").getString("reason")).isEqualTo("blocked");
            assertThat(b.next("parted").getString("reason")).isEqualTo("partner-left");
            String interest = UUID.randomUUID().toString();
            Meeting.seek(a, interest);
            Meeting.seek(b, interest);
            // long after both search scopes have widened they still wait, and neither keeps a third person waiting
            while (!a.next("seeking").getBoolean("widened")) {}
            while (!b.next("seeking").getBoolean("widened")) {}
            a.next("seeking");
            b.next("seeking");
            Meeting.seek(c, interest);
            c.next("met");
            assertThat(ann.endedEncounter(encounter).getBoolean("blocked")).isTrue();
            assertThat(bob.endedEncounter(encounter).getBoolean("blocked")).isFalse();
        }
    }

    @Test
    void a_block_holds_after_both_have_come_again_until_it_is_lifted(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        String encounter;
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            encounter = Meeting.of(a, b).encounter();
            a.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            b.next("parted");
        }
        JsonObject block = Person.json(block(ann, encounter));
        String interest = UUID.randomUUID().toString();
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            Meeting.seek(a, interest);
            Meeting.seek(b, interest);
            while (!a.next("seeking").getBoolean("widened")) {}
            while (!b.next("seeking").getBoolean("widened")) {}
            // still told that they wait, and not only that they may now meet anybody
            a.next("seeking");
            b.next("seeking");
            assertThat(ann.deletes("/api/blocks/" + block.getString("id")).statusCode())
                    .isEqualTo(204);
            assertThat(a.next("met").getString("encounter"))
                    .isEqualTo(b.next("met").getString("encounter"));
        }
    }

    @Test
    void blocking_twice_is_one_block_and_lists_show_no_account(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            Meeting meeting = Meeting.of(a, b);
            HttpResponse<String> first = block(ann, meeting.encounter());
            HttpResponse<String> again = block(ann, meeting.encounter());
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(Person.json(again)).isEqualTo(Person.json(first));
            JsonObject list = Person.json(ann.gets("/api/blocks"));
            assertThat(list.getJsonArray("items")).hasSize(1);
            JsonObject item = list.getJsonArray("items").getJsonObject(0);
            assertThat(item.keySet()).containsExactlyInAnyOrder("id", "encounterId", "pseudonym", "createdAt");
            assertThat(item.getString("pseudonym"))
                    .isEqualTo(meeting.metOne().getJsonObject("partner").getString("pseudonym"));
            assertThat(Person.json(bob.gets("/api/blocks")).getJsonArray("items"))
                    .isEmpty();
            assertThat(ann.gets("/api/me/export").body()).contains(item.getString("id"));
            assertThat(bob.deletes("/api/blocks/" + item.getString("id")).statusCode())
                    .isEqualTo(404);
            assertThat(ann.deletes("/api/blocks/" + item.getString("id")).statusCode())
                    .isEqualTo(204);
            assertThat(ann.deletes("/api/blocks/" + item.getString("id")).statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | {\"encounterId\": \"00000000-0000-0000-0000-000000000000\"}",
                "404 | {\"encounterId\": \"x\"}",
                "404 | {\"encounterId\": \"\"}",
                "422 | {\"encounterId\": 7}",
                "422 | {\"encounterId\": null}",
                "422 | {}",
                "400 | []",
                "400 | {",
            })
    void what_is_no_encounter_of_mine_is_refused(int status, String body, RunningSerendip serendip) {
        assertThat(Person.registers(serendip).posts("/api/blocks", body).statusCode())
                .isEqualTo(status);
    }

    @Test
    void somebody_else_s_encounter_is_nobody_s_to_block(RunningSerendip serendip) {
        Person eve = Person.registers(serendip);
        try (RawSocket a = Person.registers(serendip).connects();
                RawSocket b = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            assertThat(block(eve, encounter).statusCode()).isEqualTo(404);
            assertThat(a.receivesNothing()).isTrue();
            assertThat(b.receivesNothing()).isTrue();
        }
    }

    @Test
    void the_history_shows_how_it_ended_for_me_and_what_we_shared(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            Meeting meeting = Meeting.of(a, b);
            String encounter = meeting.encounter();
            String said = "never stored " + UUID.randomUUID();
            a.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"" + said + "\"}");
            b.next("said");
            b.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            JsonObject mine = ann.endedEncounter(encounter);
            assertThat(mine.getString("mode")).isEqualTo("text");
            assertThat(mine.getString("endReason")).isEqualTo("partner-left");
            assertThat(mine.getInt("messageCount")).isEqualTo(1);
            assertThat(mine.getJsonArray("sharedInterests")).hasSize(1);
            assertThat(mine.getString("pseudonym"))
                    .isEqualTo(meeting.metOne().getJsonObject("partner").getString("pseudonym"));
            assertThat(mine.getBoolean("reported")).isFalse();
            assertThat(Instant.parse(mine.getString("endedAt"))).isAfter(Instant.parse(mine.getString("startedAt")));
            assertThat(bob.endedEncounter(encounter).getString("endReason")).isEqualTo("left");
            assertThat(ann.gets("/api/me/export").body()).contains(encounter).doesNotContain(said);
            assertThat(DatabaseDump.of(serendip))
                    .anySatisfy((table, rows) -> assertThat(rows).contains(encounter))
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).doesNotContain(said));
            assertThat(serendip.readLog()).doesNotContain(said);
        }
    }

    @Test
    void the_history_comes_in_pages_newest_first(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects()) {
            String[] encounters = new String[5];
            for (int i = 0; i < encounters.length; i++) {
                encounters[i] = Meeting.of(a, b).encounter();
                a.say("{\"type\":\"leave\",\"encounter\":\"" + encounters[i] + "\"}");
                a.next("parted");
                b.next("parted");
            }
            ann.endedEncounter(encounters[4]);
            JsonObject first = Person.json(ann.gets("/api/encounters?limit=3"));
            assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                    .extracting(row -> row.getString("id"))
                    .containsExactly(encounters[4], encounters[3], encounters[2]);
            JsonObject second = Person.json(ann.gets("/api/encounters?limit=3&after=" + first.getString("next")));
            assertThat(second.getJsonArray("items").getValuesAs(JsonObject.class))
                    .extracting(row -> row.getString("id"))
                    .containsExactly(encounters[1], encounters[0]);
            assertThat(second.containsKey("next")).isFalse();
            for (String query : new String[] {"limit=0", "limit=101", "limit=x", "limit=", "after=x", "after="}) {
                assertThat(ann.gets("/api/encounters?" + query).statusCode())
                        .as(query)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void a_deleted_partner_leaves_my_history_whole_and_can_t_be_blocked(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            bob.posts("/api/me/deletion", "{\"password\": \"" + bob.password() + "\"}");
            a.next("parted");
            assertThat(ann.endedEncounter(encounter).getString("endReason")).isEqualTo("partner-left");
            assertThat(block(ann, encounter).statusCode()).isEqualTo(404);
        }
    }
}
