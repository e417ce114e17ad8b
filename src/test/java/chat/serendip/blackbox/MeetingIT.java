package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class MeetingIT {

    @Test
    void two_who_seek_meet_under_pseudonyms_and_one_of_them_is_polite(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting meeting = Meeting.of(ann, bob);
            assertThat(meeting.metOne().getBoolean("polite"))
                    .isNotEqualTo(meeting.metOther().getBoolean("polite"));
            assertThat(meeting.metOne().getString("mode")).isEqualTo("text");
            JsonObject partner = meeting.metOne().getJsonObject("partner");
            assertThat(partner.getString("pseudonym")).isNotBlank();
            assertThat(partner.getJsonArray("sharedInterests")).hasSize(1);
            assertThat(partner.keySet()).containsExactlyInAnyOrder("pseudonym", "sharedInterests", "languages");
            assertThat(meeting.metOne().getJsonArray("iceServers")).isNotNull();
        }
    }

    @Test
    void pseudonyms_are_made_anew_for_each_encounter_and_relay_names_belong_to_one_side(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Set<String> pseudonyms = new HashSet<>();
            Set<String> mine = new HashSet<>();
            Set<String> theirs = new HashSet<>();
            for (int time = 0; time < 3; time++) {
                Meeting meeting = Meeting.of(ann, bob);
                for (JsonObject met : List.of(meeting.metOne(), meeting.metOther())) {
                    String pseudonym = met.getJsonObject("partner").getString("pseudonym");
                    assertThat(pseudonym).matches("[A-Z][a-z]+ [A-Z][a-z]+");
                    pseudonyms.add(pseudonym);
                }
                mine.add(relayName(meeting.metOne()));
                theirs.add(relayName(meeting.metOther()));
                ann.say("{\"type\":\"leave\",\"encounter\":\"" + meeting.encounter() + "\"}");
                ann.next("parted");
                bob.next("parted");
            }
            // chance may give a name twice, but hardly more than that
            assertThat(pseudonyms).hasSizeGreaterThan(3);
            // the full hour may pass in between
            assertThat(mine).hasSizeBetween(1, 2).doesNotContainAnyElementsOf(theirs);
            assertThat(theirs).hasSizeBetween(1, 2);
        }
    }

    private static String relayName(JsonObject met) {
        return met.getJsonArray("iceServers")
                .getJsonObject(0)
                .getString("username")
                .split(":", 2)[1];
    }

    @Test
    void a_signal_reaches_the_partner_as_it_was_sent_and_nobody_else(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects();
                RawSocket eve = Person.registers(serendip).connects()) {
            Meeting meeting = Meeting.of(ann, bob);
            String encounter = meeting.encounter();
            ann.say("{\"type\":\"signal\",\"encounter\":\"" + encounter
                    + "\",\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\\r\\no=- \\\"é\\\"\"}}");
            JsonObject signal = bob.next("signal");
            assertThat(signal.getString("encounter")).isEqualTo(encounter);
            assertThat(signal.getJsonObject("description").getString("sdp")).isEqualTo("v=0\r\no=- \"é\"");
            bob.say("{\"type\":\"signal\",\"encounter\":\"" + encounter
                    + "\",\"candidate\":{\"candidate\":\"candidate:1\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}}");
            assertThat(ann.next("signal").getJsonObject("candidate").getInt("sdpMLineIndex"))
                    .isZero();
            bob.say("{\"type\":\"signal\",\"encounter\":\"" + encounter + "\",\"candidate\":null}");
            assertThat(ann.next("signal").isNull("candidate")).isTrue();
            eve.say("{\"type\":\"signal\",\"encounter\":\"" + encounter + "\",\"candidate\":null,\"ref\":\"x\"}");
            JsonObject refused = eve.next("refused");
            assertThat(refused.getString("code")).isEqualTo("no-such-encounter");
            assertThat(refused.getString("ref")).isEqualTo("x");
            assertThat(ann.receivesNothing()).isTrue();
            assertThat(bob.receivesNothing()).isTrue();
            assertThat(eve.receivesNothing()).isTrue();
        }
    }

    @Test
    void lines_come_numbered_and_in_order_to_both_and_the_sender_gets_its_ref_back(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            for (int i = 1; i <= 20; i++) {
                ann.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"line " + i
                        + " \\u2603\",\"ref\":\"r" + i + "\"}");
            }
            for (int i = 1; i <= 20; i++) {
                JsonObject mine = ann.next("said");
                assertThat(mine.getInt("line")).isEqualTo(i);
                assertThat(mine.getString("from")).isEqualTo("me");
                assertThat(mine.getString("ref")).isEqualTo("r" + i);
                JsonObject heard = bob.next("said");
                assertThat(heard.getInt("line")).isEqualTo(i);
                assertThat(heard.getString("from")).isEqualTo("partner");
                assertThat(heard.getString("text")).isEqualTo("line " + i + " ☃");
                assertThat(heard.containsKey("ref")).isFalse();
                assertThat(Instant.parse(heard.getString("at"))).isEqualTo(Instant.parse(mine.getString("at")));
            }
            bob.say("{\"type\":\"typing\",\"encounter\":\"" + encounter + "\",\"typing\":true}");
            assertThat(ann.next("typing").getBoolean("typing")).isTrue();
        }
    }

    @Test
    void who_leaves_is_told_so_and_the_partner_too_and_next_seeks_again(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            ann.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\",\"next\":true,\"ref\":\"bye\"}");
            JsonObject parted = ann.next("parted");
            assertThat(parted.getString("reason")).isEqualTo("left");
            assertThat(parted.getString("ref")).isEqualTo("bye");
            assertThat(ann.next("seeking").getBoolean("widened")).isFalse();
            assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-left");
            bob.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            assertThat(bob.next("refused").getString("code")).isEqualTo("no-such-encounter");
            ann.say("{\"type\":\"stop\"}");
        }
    }

    @Test
    void who_waits_is_told_the_figures_with_its_ref_and_again_later(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects()) {
            ann.say("{\"type\":\"seek\",\"mode\":\"video\",\"interests\":[\"nobody has this one\"],\"ref\":\"s\"}");
            JsonObject seeking = ann.next("seeking");
            assertThat(seeking.getString("ref")).isEqualTo("s");
            assertThat(seeking.getInt("waiting")).isPositive();
            assertThat(seeking.getInt("online")).isPositive();
            assertThat(seeking.getBoolean("widened")).isFalse();
            JsonObject widened = ann.next("seeking");
            while (!widened.getBoolean("widened")) {
                widened = ann.next("seeking");
            }
            assertThat(widened.getString("since")).isEqualTo(seeking.getString("since"));
            ann.say("{\"type\":\"seek\",\"mode\":\"video\",\"ref\":\"t\"}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("already-seeking");
            ann.say("{\"type\":\"stop\"}{}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("malformed");
            ann.say("{\"type\":\"stop\"}");
            ann.say("{\"type\":\"stop\"}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("not-seeking");
        }
    }

    @Test
    void fresh_relay_credentials_come_for_a_live_encounter_only(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            ann.say("{\"type\":\"ice\",\"encounter\":\"" + encounter + "\",\"ref\":\"i\"}");
            JsonObject ice = ann.next("ice");
            assertThat(ice.getString("ref")).isEqualTo("i");
            assertThat(ice.getJsonArray("iceServers")).isNotNull();
            bob.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            ann.next("parted");
            ann.say("{\"type\":\"ice\",\"encounter\":\"" + encounter + "\"}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("no-such-encounter");
        }
    }
}
