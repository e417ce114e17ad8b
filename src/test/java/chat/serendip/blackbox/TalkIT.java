package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a talk is told when one of its sockets goes and another comes. */
@ExtendWith(SerendipExtension.class)
class TalkIT {

    /** The close frame of a page that is loaded again: 1001. */
    private static final byte[] GOING_AWAY = {0x03, (byte) 0xe9};

    private static final int TRIES = 20;

    private static String of(String encounter, String type, String fields) {
        return "{\"type\":\"" + type + "\",\"encounter\":\"" + encounter + "\"" + fields + "}";
    }

    private static String describes(String encounter, String type, int connection) {
        return of(
                encounter,
                "signal",
                ",\"description\":{\"type\":\"" + type + "\",\"sdp\":\"v=0\"},\"connection\":" + connection);
    }

    private static String says(String encounter, String text, String key) {
        return of(encounter, "say", ",\"text\":\"" + text + "\",\"key\":\"" + key + "\"");
    }

    /** Waits until the server has handled all that was sent so far. */
    private static void settle(RawSocket socket) {
        socket.say("{\"type\":\"ping\",\"ref\":\"settled\"}").next("pong");
    }

    @Test
    void each_is_told_when_the_other_goes_and_comes_back(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting meeting = Meeting.of(first, bob);
            first.cut();
            JsonObject away = bob.next();
            assertThat(away.getString("type")).isEqualTo("away");
            assertThat(away.getString("reason")).isEqualTo("lost");
            try (RawSocket back = ann.opens("?resume=" + meeting.encounter() + "&after=0")) {
                assertThat(back.next().getString("resumed")).isEqualTo(meeting.encounter());
                JsonObject resumed = back.next();
                assertThat(resumed.getString("type")).isEqualTo("resumed");
                assertThat(resumed.getString("mode")).isEqualTo("text");
                assertThat(resumed.getJsonObject("partner"))
                        .isEqualTo(meeting.metOne().getJsonObject("partner"));
                assertThat(resumed.getBoolean("polite"))
                        .isEqualTo(meeting.metOne().getBoolean("polite"));
                assertThat(resumed.getJsonArray("iceServers")).isNotEmpty();
                assertThat(resumed.getInt("line")).isZero();
                assertThat(resumed.containsKey("away")).isFalse();
                JsonObject returned = bob.next();
                assertThat(returned.getString("type")).isEqualTo("returned");
                assertThat(returned.getBoolean("anew")).isFalse();
                assertThat(returned.containsKey("line")).isFalse();
                assertThat(back.receivesNothing()).isTrue();
            }
        }
    }

    @Test
    void a_page_that_is_loaded_again_gets_everything_that_it_forgot(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting meeting = Meeting.of(first, bob);
            bob.say(says(meeting.encounter(), "one", "k1")).next("said");
            first.next("said");
            first.frame(true, RawSocket.CLOSE, GOING_AWAY, true);
            assertThat(bob.next("away").getString("reason")).isEqualTo("reloading");
            try (RawSocket back = ann.opens("?resume=" + meeting.encounter() + "&after=1&anew=true")) {
                assertThat(back.next().getString("resumed")).isEqualTo(meeting.encounter());
                assertThat(back.next().getInt("line")).isEqualTo(1);
                JsonObject one = back.next();
                assertThat(one.getString("text")).isEqualTo("one");
                assertThat(one.getString("key")).isEqualTo("k1");
                assertThat(bob.next("returned").getBoolean("anew")).isTrue();
            }
        }
    }

    @Test
    void a_page_that_goes_away_and_does_not_come_back_is_parted_from(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.frame(true, RawSocket.CLOSE, GOING_AWAY, true);
            assertThat(bob.next("away").getString("reason")).isEqualTo("reloading");
            assertThat(bob.next().getString("reason")).isEqualTo("partner-lost");
            assertThat(ann.endedEncounter(encounter).getString("endReason")).isEqualTo("lost");
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().containsKey("resumed")).isFalse();
            }
        }
    }

    @Test
    void signing_out_ends_the_talk_of_a_lost_socket_of_that_session_and_of_no_other(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person elsewhere = ann.atAnotherDevice();
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.cut();
            bob.next("away");
            assertThat(elsewhere.deletes("/api/session").statusCode()).isEqualTo(204);
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                bob.next("returned");
                back.cut();
                bob.next("away");
                assertThat(ann.deletes("/api/session").statusCode()).isEqualTo(204);
                assertThat(bob.next().getString("reason")).isEqualTo("partner-left");
            }
        }
    }

    @Test
    void the_last_description_waits_for_who_is_away_and_is_sent_after_the_lines(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.cut();
            bob.next("away");
            bob.say(describes(encounter, "offer", 2));
            bob.say(of(encounter, "signal", ",\"candidate\":null,\"connection\":3"));
            bob.say(describes(encounter, "offer", 3));
            bob.say(says(encounter, "one", "k1")).next("said");
            try (RawSocket back = ann.opens("?resume=" + encounter + "&after=0")) {
                back.next("resumed");
                assertThat(back.next().getString("text")).isEqualTo("one");
                JsonObject offer = back.next();
                assertThat(offer.getJsonObject("description").getString("type")).isEqualTo("offer");
                assertThat(offer.getInt("connection")).isEqualTo(3);
                back.say(describes(encounter, "answer", 3));
                settle(back);
                back.cut();
            }
            assertThat(bob.next("signal").getInt("connection")).isEqualTo(3);
            bob.next("away");
            try (RawSocket again = ann.opens("?resume=" + encounter + "&after=1")) {
                again.next("resumed");
                assertThat(again.receivesNothing()).isTrue();
            }
        }
    }

    @Test
    void who_comes_back_is_told_that_the_other_is_away(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person ben = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = ben.connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.cut();
            bob.next("away");
            bob.frame(true, RawSocket.CLOSE, GOING_AWAY, true);
            bob.closeCode();
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next("resumed").getString("away")).isEqualTo("reloading");
                try (RawSocket other = ben.opens("?resume=" + encounter + "&anew=true")) {
                    assertThat(other.next("resumed").containsKey("away")).isFalse();
                    assertThat(back.next("returned").getBoolean("anew")).isTrue();
                }
            }
        }
    }

    @Test
    void a_line_that_is_said_again_is_the_same_line(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(ann, bob).encounter();
            assertThat(ann.say(says(encounter, "one", "k")).next("said").getInt("line"))
                    .isEqualTo(1);
            assertThat(bob.say(says(encounter, "two", "k")).next("said").getInt("line"))
                    .isEqualTo(1);
            assertThat(bob.next("said").getInt("line")).isEqualTo(2);
            ann.next("said");
            JsonObject again = ann.say(says(encounter, "one", "k")).next("said");
            assertThat(again.getInt("line")).isEqualTo(1);
            assertThat(again.getString("text")).isEqualTo("one");
            assertThat(bob.receivesNothing()).isTrue();
        }
    }

    @Test
    void a_talk_is_held_longer_for_somebody_whose_media_come_in(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person cid = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects();
                RawSocket c = cid.connects();
                RawSocket d = Person.registers(serendip).connects()) {
            String seen = Meeting.of(a, b).encounter();
            Meeting.of(c, d);
            b.say("{\"type\":\"ping\",\"media\":true}").next("pong");
            a.cut();
            b.next("away");
            c.cut();
            d.next("away");
            assertThat(d.next("parted").getString("reason")).isEqualTo("partner-lost");
            try (RawSocket back = ann.opens("?resume=" + seen)) {
                assertThat(back.next().getString("resumed")).isEqualTo(seen);
                b.next("returned");
            }
        }
    }

    @Test
    void who_gives_no_sign_of_life_after_meeting_somebody_is_parted_from(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String interest = UUID.randomUUID().toString();
            Meeting.seek(ann, interest);
            ann.next("seeking");
            ann.stopAnswering();
            Meeting.seek(bob, interest);
            bob.next("met");
            assertThat(bob.next().getString("reason")).isEqualTo("partner-lost");
            Meeting.seek(bob, "somebody else");
            bob.next("seeking");
        }
    }

    @Test
    void of_two_sockets_that_resume_at_once_one_goes_on(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.cut();
            bob.next("away");
            CompletableFuture<RawSocket> one = CompletableFuture.supplyAsync(() -> ann.opens("?resume=" + encounter));
            CompletableFuture<RawSocket> two = CompletableFuture.supplyAsync(() -> ann.opens("?resume=" + encounter));
            try (RawSocket a = one.join();
                    RawSocket b = two.join()) {
                bob.next("returned");
                bob.next("returned");
                bob.say(says(encounter, "who is there?", "k"));
                assertThat(Stream.of(a, b).filter(TalkIT::hearsLine)).hasSize(1);
            }
        }
    }

    /** Whether a line comes before the socket is closed because another one took its place. */
    private static boolean hearsLine(RawSocket socket) {
        RawSocket.Frame frame = socket.nextFrame();
        while (frame.opcode() == RawSocket.TEXT && !frame.text().contains("\"said\"")) {
            frame = socket.nextFrame();
        }
        if (frame.opcode() == RawSocket.TEXT) {
            return true;
        }
        assertThat(frame.closeCode()).isEqualTo(4409);
        return false;
    }

    /** The handshake and the leave race: whoever is welcomed back hears the end, and whoever isn't is free to seek. */
    @Test
    void nobody_who_comes_back_misses_that_the_partner_leaves_meanwhile(RunningSerendip serendip) throws Exception {
        Person ann = Person.registers(serendip);
        RawSocket mine = ann.connects();
        try (RawSocket bob = Person.registers(serendip).connects()) {
            for (int round = 0; round < TRIES; round++) {
                String encounter = Meeting.of(mine, bob).encounter();
                mine.cut();
                CyclicBarrier start = new CyclicBarrier(2);
                CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> {
                    await(start);
                    bob.say(of(encounter, "leave", ""));
                });
                await(start);
                mine = ann.opens("?resume=" + encounter);
                leaving.join();
                if (mine.next().containsKey("resumed")) {
                    assertThat(mine.next("parted").getString("encounter")).isEqualTo(encounter);
                }
                assertThat(bob.next("parted").getString("reason")).isEqualTo("left");
            }
        } finally {
            mine.close();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
