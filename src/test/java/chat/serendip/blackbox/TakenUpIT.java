package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server that is killed in the middle of talks and started again. All tests share one kill: the pairs meet before it, and
 * everybody who comes back does so as soon as the server is ready.
 */
@ExtendWith(SerendipExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class TakenUpIT {

    private final List<RawSocket> sockets = new ArrayList<>();
    private Db db;
    private URI server;
    private Instant ready;
    private JsonObject resumedAnn;
    private Pair both;
    private Pair half;
    private Pair left;
    private Pair nobody;
    private Pair parted;
    private Pair blocked;
    private Pair blockedLater;
    private Pair banned;
    private Pair deleted;
    private Pair reported;
    private Pair reportedFromHistory;
    private RunningSerendip serendip;

    /** Two people who met before the kill, and their sockets after it. */
    private final class Pair {

        final Person ann;
        final Person bob;
        final String encounter;
        final JsonObject metAnn;
        final JsonObject metBob;
        RawSocket a;
        RawSocket b;
        JsonObject filed;

        Pair(RunningSerendip serendip) {
            ann = Person.registers(serendip);
            bob = Person.registers(serendip);
            a = open(ann, "");
            b = open(bob, "");
            a.next("welcome");
            b.next("welcome");
            Meeting meeting = Meeting.of(a, b);
            encounter = meeting.encounter();
            metAnn = meeting.metOne();
            metBob = meeting.metOther();
        }

        void say(RawSocket socket, String key) {
            socket.say("{\"type\":\"say\",\"encounter\":\"%s\",\"text\":\"%s\",\"key\":\"%s\"}"
                    .formatted(encounter, key, key));
        }

        String account(Person person) {
            return db.one("select id from accounts where username = ?", person.username());
        }

        /** Ann reports it, and what her moderator reads of it is returned. */
        JsonObject report() {
            HttpResponse<String> answer = Reporting.report(ann, encounter, "spam");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            filed = Person.json(answer);
            return read();
        }

        JsonObject read() {
            return Staff.moderator(serendip)
                    .opens(Staff.caseAbout(serendip, bob))
                    .getJsonObject("reports")
                    .getJsonArray("items")
                    .getJsonObject(0);
        }

        Pair annComes(int after) {
            a = open(ann, "?resume=" + encounter + "&after=" + after);
            return this;
        }

        Pair bobComes(int after) {
            b = open(bob, "?resume=" + encounter + "&after=" + after);
            return this;
        }
    }

    private RawSocket open(Person person, String query) {
        RawSocket socket = person.opens(query);
        sockets.add(socket);
        return socket;
    }

    @BeforeAll
    void kill_the_server_in_the_middle_of_talks(RunningSerendip serendip) throws InterruptedException {
        this.serendip = serendip;
        db = new Db(serendip);
        server = URI.create(serendip.installation().url());
        both = new Pair(serendip);
        both.say(both.a, "one");
        both.b.next("said");
        both.say(both.b, "two");
        both.a.next("said");
        half = new Pair(serendip);
        left = new Pair(serendip);
        nobody = new Pair(serendip);
        parted = new Pair(serendip);
        blocked = new Pair(serendip);
        blockedLater = new Pair(serendip);
        banned = new Pair(serendip);
        deleted = new Pair(serendip);
        reported = new Pair(serendip);
        reported.say(reported.a, "before");
        reported.b.next("said");
        reportedFromHistory = new Pair(serendip);
        Eventually.get(
                () -> db.one(
                        "select count(*) from seats where encounter in (select id from encounters where ended_at is null)"),
                count -> Integer.parseInt(count) >= 22);
        // Next, and at once the kill: the end is not stored
        parted.a.say("{\"type\":\"leave\",\"encounter\":\"" + parted.encounter + "\"}");
        parted.a.next("parted");
        serendip.killServer();
        db.run(
                "insert into blocks values (gen_random_uuid(), ?::uuid, ?::uuid, ?::uuid, 'p', now())",
                blocked.account(blocked.bob),
                blocked.account(blocked.ann),
                blocked.encounter);
        db.run("update accounts set standing = 'BANNED' where id = ?::uuid", banned.account(banned.bob));
        db.run("delete from accounts where id = ?::uuid", deleted.account(deleted.bob));
        serendip.startServer();
        ready = Instant.now();
        // what must come before the wait is over is done at once, however long other tests take
        half.annComes(0);
        assertThat(half.a.next("welcome").getString("resumed")).isEqualTo(half.encounter);
        assertThat(half.a.next("resumed").getString("away")).isEqualTo("lost");
        half.say(half.a, "hello?");
        left.annComes(0);
        assertThat(left.a.next("welcome").getString("resumed")).isEqualTo(left.encounter);
        left.b = open(left.bob, "");
        both.annComes(2);
        assertThat(both.a.next("welcome").getString("resumed")).isEqualTo(both.encounter);
        resumedAnn = both.a.next("resumed");
        both.bobComes(1);
        blocked.annComes(0).bobComes(0);
        blockedLater.annComes(0);
        assertThat(blockedLater.a.next("resumed").getString("away")).isEqualTo("lost");
        assertThat(blockedLater
                        .bob
                        .posts("/api/blocks", "{\"encounterId\": \"" + blockedLater.encounter + "\"}")
                        .statusCode())
                .isEqualTo(201);
        banned.annComes(0);
        deleted.annComes(0);
        reported.annComes(1).bobComes(1);
        reportedFromHistory.report();
    }

    @AfterAll
    void close() {
        sockets.forEach(RawSocket::close);
    }

    @Test
    void both_go_on_with_each_other_with_their_roles_names_and_numbers() {
        assertResumed(resumedAnn, both.metAnn);
        assertThat(resumedAnn.getString("away")).isEqualTo("lost");
        assertThat(both.b.next("welcome").getString("resumed")).isEqualTo(both.encounter);
        JsonObject resumed = both.b.next("resumed");
        assertResumed(resumed, both.metBob);
        assertThat(resumed.containsKey("away")).isFalse();
        assertThat(both.a.next("returned").getInt("line")).isEqualTo(1);
        assertThat(both.b.next("returned").getInt("line")).isEqualTo(2);
        both.say(both.a, "three");
        assertThat(both.a.next("said").getInt("line")).isEqualTo(3);
        assertThat(both.b.next("said").getInt("line")).isEqualTo(3);
        both.a.say("{\"type\":\"signal\",\"encounter\":\"%s\",\"request\":\"offer\"}".formatted(both.encounter));
        assertThat(both.b.next("signal").getString("request")).isEqualTo("offer");
        both.b.say("{\"type\":\"leave\",\"encounter\":\"" + both.encounter + "\"}");
        assertThat(both.a.next("parted").getString("reason")).isEqualTo("partner-left");
        JsonObject history = both.ann.endedEncounter(both.encounter);
        assertThat(history.getString("endReason")).isEqualTo("partner-left");
        assertThat(history.getInt("messageCount")).isEqualTo(3);
        assertThat(Instant.parse(history.getString("startedAt"))).isBefore(ready);
        assertThat(Instant.parse(history.getString("endedAt"))).isAfter(ready);
        assertThat(db.one("select count(*) from encounters where id = ?::uuid", both.encounter))
                .isEqualTo("1");
    }

    private static void assertResumed(JsonObject resumed, JsonObject met) {
        for (String field : List.of("encounter", "mode", "polite", "partner")) {
            assertThat(resumed.get(field)).as(field).isEqualTo(met.get(field));
        }
        assertThat(resumed.getInt("line")).isEqualTo(2);
    }

    @Test
    void a_line_is_not_answered_before_both_are_back_or_the_wait_is_over() {
        JsonObject first = half.a.next();
        assertThat(first.getString("type")).as("what comes after the line").isEqualTo("parted");
        assertThat(first.getString("reason")).isEqualTo("partner-lost");
        assertThat(half.ann.endedEncounter(half.encounter).getString("endReason"))
                .isEqualTo("partner-lost");
        assertThat(half.bob.endedEncounter(half.encounter).getString("endReason"))
                .isEqualTo("lost");
    }

    @Test
    void who_comes_back_without_the_encounter_has_left_it() {
        left.b.next("welcome");
        assertThat(left.a.next("parted").getString("reason")).isEqualTo("partner-left");
    }

    @Test
    void an_encounter_to_which_nobody_comes_back_ends_as_lost() {
        assertThat(nobody.ann.endedEncounter(nobody.encounter).getString("endReason"))
                .isEqualTo("lost");
        RawSocket late = open(nobody.ann, "?resume=" + nobody.encounter);
        assertThat(late.next("welcome").containsKey("resumed")).isFalse();
    }

    @Test
    void two_who_parted_just_before_meet_again_only_after_their_patience() {
        RawSocket a = open(parted.ann, "");
        RawSocket b = open(parted.bob, "");
        String interest = UUID.randomUUID().toString();
        Meeting.seek(a, interest);
        Meeting.seek(b, interest);
        boolean widened = false;
        JsonObject message = b.next();
        while (!message.getString("type").equals("met")) {
            widened |= message.getBoolean("widened", false);
            message = b.next();
        }
        assertThat(widened).isTrue();
    }

    @Test
    void a_block_of_meanwhile_parts_at_once() {
        assertThat(blocked.a.next("welcome").containsKey("resumed")).isFalse();
        assertThat(blocked.b.next("welcome").containsKey("resumed")).isFalse();
    }

    @Test
    void a_block_by_who_is_not_back_yet_parts_at_once() {
        assertThat(blockedLater.a.next("parted").getString("reason")).isEqualTo("partner-left");
    }

    @Test
    void a_ban_of_meanwhile_parts_at_once() {
        assertThat(banned.a.next("welcome").containsKey("resumed")).isFalse();
        try (RawSocket refused = RawSocket.open(server, "/ws/signaling", banned.bob.headers())) {
            assertThat(refused.status()).isEqualTo(403);
        }
    }

    @Test
    void a_partner_whose_account_was_deleted_meanwhile_is_not_waited_for() {
        assertThat(deleted.a.next("welcome").containsKey("resumed")).isFalse();
    }

    @Test
    void a_report_says_that_the_lines_from_before_the_restart_are_gone() {
        reported.a.next("returned");
        reported.say(reported.b, "after");
        reported.a.next("said");
        JsonObject read = reported.report();
        assertThat(read.getJsonObject("encounter").getBoolean("takenUp")).isTrue();
        assertThat(read.getJsonObject("encounter").getInt("messageCount")).isEqualTo(2);
        assertThat(read.getJsonArray("lines").getValuesAs(JsonObject.class))
                .extracting(line -> line.getInt("number") + " " + line.getString("text"))
                .containsExactly("2 after");
        assertThat(read.getBoolean("intact")).isTrue();
        assertThat(reported.filed.getBoolean("takenUp")).isTrue();
    }

    @Test
    void so_does_one_that_is_filed_before_anybody_is_back() {
        JsonObject read = reportedFromHistory.read();
        assertThat(read.getJsonObject("encounter").getBoolean("takenUp")).isTrue();
        assertThat(read.getJsonArray("lines")).isEmpty();
    }

    @Test
    void a_report_of_an_encounter_without_a_restart_says_nothing_of_one() {
        Pair later = new Pair(serendip);
        later.say(later.a, "hello");
        later.b.next("said");
        JsonObject read = later.report();
        assertThat(read.getJsonObject("encounter").getBoolean("takenUp")).isFalse();
        assertThat(read.getJsonArray("lines")).hasSize(1);
        assertThat(later.filed.getBoolean("takenUp")).isFalse();
    }
}
