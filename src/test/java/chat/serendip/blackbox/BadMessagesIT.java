package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages that are well formed and still must have no effect, and reach nobody. */
@ExtendWith(SerendipExtension.class)
class BadMessagesIT {

    private static final String[] ABOUT_AN_ENCOUNTER = {
        "{'type':'signal','encounter':'ID','candidate':null,'ref':'r'}",
        "{'type':'signal','encounter':'ID','description':{'type':'offer','sdp':'v=0'},'ref':'r'}",
        "{'type':'say','encounter':'ID','text':'hello','ref':'r'}",
        "{'type':'typing','encounter':'ID','typing':true,'ref':'r'}",
        "{'type':'leave','encounter':'ID','ref':'r'}",
        "{'type':'leave','encounter':'ID','next':true,'ref':'r'}",
        "{'type':'ice','encounter':'ID','ref':'r'}",
    };

    private static void isRefusedAsUnknown(RawSocket socket, String encounter) {
        for (String message : ABOUT_AN_ENCOUNTER) {
            socket.say(message.replace('\'', '"').replace("ID", encounter));
            var refused = socket.next();
            assertThat(refused.getString("type")).as(message).isEqualTo("refused");
            assertThat(refused.getString("code")).as(message).isEqualTo("no-such-encounter");
            assertThat(refused.getString("ref")).as(message).isEqualTo("r");
        }
    }

    @Test
    void unknown_ended_and_other_people_s_encounters_get_the_same_refusal_and_reach_nobody(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects();
                RawSocket eve = Person.registers(serendip).connects();
                RawSocket dan = Person.registers(serendip).connects()) {
            String theirs = Meeting.of(ann, bob).encounter();
            String mine = Meeting.of(eve, dan).encounter();
            isRefusedAsUnknown(eve, theirs);
            isRefusedAsUnknown(eve, "00000000-0000-0000-0000-000000000000");
            isRefusedAsUnknown(eve, "not an id");
            isRefusedAsUnknown(eve, theirs.toUpperCase(java.util.Locale.ROOT) + "0");
            dan.say("{\"type\":\"leave\",\"encounter\":\"" + mine + "\"}");
            eve.next("parted");
            dan.next("parted");
            isRefusedAsUnknown(eve, mine);
            isRefusedAsUnknown(dan, mine);
            for (RawSocket socket : new RawSocket[] {ann, bob, eve, dan}) {
                assertThat(socket.hearsNothing()).isTrue();
            }
        }
    }

    @Test
    void a_second_search_or_one_within_an_encounter_changes_nothing(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            ann.say("{\"type\":\"seek\",\"mode\":\"text\",\"ref\":\"again\"}");
            var refused = ann.next("refused");
            assertThat(refused.getString("code")).isEqualTo("in-encounter");
            assertThat(refused.getString("ref")).isEqualTo("again");
            ann.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"still here\"}");
            assertThat(bob.next("said").getString("text")).isEqualTo("still here");
        }
    }

    @Test
    void nothing_that_is_half_right_is_half_done(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects()) {
            for (String message : new String[] {
                "{'type':'seek'}",
                "{'type':'seek','mode':'text','interests':[1]}",
                "{'type':'seek','mode':'text','interests':['a','a','a','a','a','a','a','a','a','a','a']}",
                "{'type':'seek','mode':'text','languages':['en','en','en','en','en','en']}",
                "{'type':'seek','mode':'text','languages':['not a tag']}",
                "{'type':'seek','mode':'text','ref':1}",
                "{'type':7}",
                "{}",
            }) {
                ann.say(message.replace('\'', '"'));
                assertThat(ann.next("refused").getString("code")).as(message).isEqualTo("invalid");
            }
            ann.say("{\"type\":\"stop\"}");
            assertThat(ann.next("refused").getString("code")).isEqualTo("not-seeking");
        }
    }
}
