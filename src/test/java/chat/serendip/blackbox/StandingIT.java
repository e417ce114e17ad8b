package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an account may do over HTTP and on the socket, by its standing. */
@ExtendWith(SerendipExtension.class)
class StandingIT {

    private TestPeople testPeople;
    private URI server;

    @BeforeEach
    void createTestPeople(RunningSerendip serendip) {
        testPeople = new TestPeople(serendip);
        server = URI.create(serendip.installation().url());
    }

    private RawSocket opens(Member member) {
        return RawSocket.open(
                server, "/ws/signaling", Map.of("Cookie", member.cookie().orElseThrow(), "Origin", server.toString()));
    }

    private int handshake(Member member) {
        try (RawSocket socket = opens(member)) {
            return socket.status();
        }
    }

    private JsonObject refusedToSeek(RawSocket socket) {
        Meeting.seek(socket, "anything");
        return socket.next("refused");
    }

    @Test
    void who_is_suspended_or_banned_is_not_let_in() {
        assertThat(handshake(testPeople.member(PersonKind.SUSPENDED))).isEqualTo(403);
        assertThat(handshake(testPeople.member(PersonKind.BANNED))).isEqualTo(403);
        assertThat(handshake(testPeople.member(PersonKind.SUSPENDED_ADMINISTRATOR)))
                .isEqualTo(403);
    }

    @Test
    void a_suspension_ends_by_itself() {
        Member member = testPeople.member(PersonKind.SUSPENDED);
        testPeople.run(
                "update accounts set standing_until = now() - interval '1 second' where id = ?", member.account());
        assertThat(handshake(member)).isEqualTo(101);
        JsonObject standing =
                Person.json(testPeople.call(member, "GET", "/api/session", "")).getJsonObject("standing");
        assertThat(standing.getString("kind")).isEqualTo("good");
    }

    @Test
    void who_is_suspended_sees_until_when() {
        JsonObject standing = Person.json(
                        testPeople.call(testPeople.member(PersonKind.SUSPENDED), "GET", "/api/session", ""))
                .getJsonObject("standing");
        assertThat(standing.getString("kind")).isEqualTo("suspended");
        assertThat(standing.getString("until")).isNotBlank();
    }

    @Test
    void who_has_not_read_a_warning_is_told_so_and_does_not_seek() {
        try (RawSocket socket = opens(testPeople.member(PersonKind.WARNED))) {
            assertThat(socket.next("standing").getString("standing")).isEqualTo("warned");
            assertThat(refusedToSeek(socket).getString("code")).isEqualTo("warning-unread");
        }
    }

    @Test
    void who_is_warned_in_a_meeting_stays_in_it_and_may_leave_it_but_for_nobody_new(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "warn");
            assertThat(b.next("standing").getString("standing")).isEqualTo("warned");
            a.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"still here\"}");
            assertThat(b.next("said").getString("text")).isEqualTo("still here");
            b.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\",\"next\":true}");
            assertThat(b.next("refused").getString("code")).isEqualTo("warning-unread");
            b.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            assertThat(b.next("parted").getString("reason")).isEqualTo("left");
            assertThat(a.next("parted").getString("reason")).isEqualTo("partner-left");
            String id = Staff.sanction(bob).getString("id");
            bob.posts("/api/me/sanctions/" + id + "/acknowledgement", "{}");
            assertThat(b.next("standing").getString("standing")).isEqualTo("good");
            Meeting.of(a, b);
        }
    }

    @Test
    void who_is_paused_is_told_until_when_and_does_not_seek() {
        Member member = testPeople.member(PersonKind.PAUSED);
        try (RawSocket socket = opens(member)) {
            JsonObject standing = socket.next("standing");
            assertThat(standing.getString("standing")).isEqualTo("paused");
            assertThat(refusedToSeek(socket).getString("code")).isEqualTo("paused");
        }
        testPeople.run("update accounts set standing_until = now() where id = ?", member.account());
        try (RawSocket socket = opens(member)) {
            Meeting.seek(socket, "anything");
            assertThat(socket.next("seeking")).isNotNull();
        }
    }
}
