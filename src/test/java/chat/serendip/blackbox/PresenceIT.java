package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Connecting, leaving, losing the connection and coming back. The shared server closes a silent socket after 3 s, and
 * holds the talk for 3 s more.
 */
@ExtendWith(SerendipExtension.class)
class PresenceIT {

    private static final int LONGEST_LINE = 2_000;

    /**
     * Checks that a call is answered only when it has closed the socket: what ended is otherwise looked for each few
     * seconds, and closes it too.
     */
    private static void assertClosedBeforeTheAnswer(
            RunningSerendip serendip, RawSocket socket, Supplier<HttpResponse<String>> call) {
        Metrics before = Metrics.of(serendip);
        assertThat(call.get().statusCode()).isEqualTo(204);
        assertThat(Metrics.of(serendip).since(before, "serendip_sockets_closed_total{reason=\"signed out\"}"))
                .isEqualTo(1);
        assertThat(socket.closeCode()).isEqualTo(4401);
    }

    private static void say(RawSocket socket, String encounter, String text) {
        socket.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"" + text + "\"}");
    }

    @Test
    void a_second_socket_replaces_the_first_and_the_partner_is_told(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(first, bob);
            try (RawSocket second = ann.atAnotherDevice().connects()) {
                assertThat(first.next("parted").getString("reason")).isEqualTo("replaced");
                assertThat(first.closeCode()).isEqualTo(4409);
                assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-left");
                assertThat(second.receivesNothing()).isTrue();
                Meeting.of(second, bob);
            }
        }
    }

    @Test
    void a_partner_who_silently_vanishes_is_noticed(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(ann, bob);
            ann.stopAnswering();
            assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-lost");
            Meeting.seek(bob, "somebody else");
            bob.next("seeking");
        }
    }

    @Test
    void who_only_answers_when_asked_stays(RunningSerendip serendip) {
        try (RawSocket ann = Person.registers(serendip).connects()) {
            Meeting.seek(ann, "nobody else's");
            // one a second, while all that goes back are the answers to the server's pings
            for (int second = 0; second < 6; second++) {
                ann.next("seeking");
            }
            ann.say("{\"type\":\"ping\"}");
            ann.next("pong");
        }
    }

    @Test
    void who_comes_back_in_time_goes_on_and_misses_no_line(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            say(bob, encounter, "one");
            first.next("said");
            first.cut();
            say(bob, encounter, "two");
            say(bob, encounter, "three");
            bob.next("said");
            bob.next("said");
            bob.next("said");
            try (RawSocket back = ann.opens("?resume=" + encounter + "&after=1")) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                assertThat(back.next().getInt("line")).isEqualTo(3);
                JsonObject two = back.next();
                assertThat(two.getString("text")).isEqualTo("two");
                assertThat(two.getInt("line")).isEqualTo(2);
                assertThat(two.getString("from")).isEqualTo("partner");
                assertThat(back.next().getString("text")).isEqualTo("three");
                say(back, encounter, "four");
                bob.next("returned");
                assertThat(bob.next().getString("text")).isEqualTo("four");
                assertThat(bob.receivesNothing()).isTrue();
            }
        }
    }

    @Test
    void who_comes_back_hears_every_remembered_line_however_long_they_are(RunningSerendip serendip) {
        String longest = "😀".repeat(LONGEST_LINE);
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            first.cut();
            for (int line = 1; line <= 50; line++) {
                say(bob, encounter, longest);
                assertThat(bob.next("said").getInt("line")).isEqualTo(line);
            }
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                assertThat(back.next().getString("type")).isEqualTo("resumed");
                for (int line = 1; line <= 50; line++) {
                    JsonObject said = back.next();
                    assertThat(said.getInt("line")).isEqualTo(line);
                    assertThat(said.getString("text")).isEqualTo(longest);
                }
                say(bob, encounter, "still there?");
                assertThat(back.next("said").getString("text")).isEqualTo("still there?");
            }
        }
    }

    @Test
    void who_comes_back_before_the_loss_was_noticed_goes_on_too(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                assertThat(first.closeCode()).isEqualTo(4409);
                say(bob, encounter, "still there?");
                assertThat(back.next("said").getString("text")).isEqualTo("still there?");
                assertThat(bob.next().getString("type")).isEqualTo("returned");
                assertThat(bob.next().getString("from")).isEqualTo("me");
                assertThat(bob.receivesNothing()).isTrue();
            }
        }
    }

    @Test
    void nobody_resumes_what_is_over_or_somebody_else_s(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person eve = Person.registers(serendip);
        try (RawSocket first = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(first, bob).encounter();
            try (RawSocket socket = eve.opens("?resume=" + encounter)) {
                assertThat(socket.next().containsKey("resumed")).isFalse();
                assertThat(bob.receivesNothing()).isTrue();
            }
            first.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            first.next("parted");
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().containsKey("resumed")).isFalse();
            }
        }
    }

    @Test
    void signing_out_closes_the_socket_before_it_is_answered(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket socket = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(socket, bob);
            assertClosedBeforeTheAnswer(serendip, socket, () -> ann.deletes("/api/session"));
            assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-left");
        }
    }

    @Test
    void a_changed_password_closes_the_sockets_of_other_devices_before_it_is_answered(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket elsewhere = ann.atAnotherDevice().connects()) {
            String change = """
                    {"current": "%s", "next": "another walk in the hills"}""".formatted(ann.password());
            assertClosedBeforeTheAnswer(serendip, elsewhere, () -> ann.puts("/api/me/password", change));
        }
    }

    @Test
    void a_changed_password_leaves_the_socket_of_this_device_alone(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        ann.atAnotherDevice();
        try (RawSocket here = ann.connects()) {
            int status =
                    ann.puts("/api/me/password", """
                    {"current": "%s", "next": "another walk in the hills"}""".formatted(ann.password())).statusCode();
            assertThat(status).isEqualTo(204);
            assertThat(here.receivesNothing()).isTrue();
        }
    }

    @Test
    void a_session_that_is_ended_from_another_device_takes_its_socket_with_it(RunningSerendip serendip) {
        Person here = Person.registers(serendip);
        Person there = here.atAnotherDevice();
        String[] elsewhere = otherSessions(here);
        try (RawSocket socket = there.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(socket, bob);
            assertClosedBeforeTheAnswer(serendip, socket, () -> here.deletes("/api/sessions/" + elsewhere[0]));
            assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-left");
        }
        Person third = here.atAnotherDevice();
        try (RawSocket socket = here.connects()) {
            here.deletes("/api/sessions/" + otherSessions(here)[0]);
            assertThat(third.gets("/api/session").statusCode()).isEqualTo(401);
            assertThat(socket.receivesNothing()).isTrue();
        }
    }

    private static String[] otherSessions(Person person) {
        return Person.json(person.gets("/api/sessions")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(session -> !session.getBoolean("current"))
                .map(session -> session.getString("id"))
                .toArray(String[]::new);
    }

    @Test
    void a_deleted_account_s_socket_closes_before_the_deletion_is_answered(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket socket = ann.connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            Meeting.of(socket, bob);
            String deletion = "{\"password\": \"" + ann.password() + "\"}";
            assertClosedBeforeTheAnswer(serendip, socket, () -> ann.posts("/api/me/deletion", deletion));
            assertThat(bob.next("parted").getString("reason")).isEqualTo("partner-left");
        }
    }

    @Test
    void a_flood_of_nonsense_closes_the_socket(RunningSerendip serendip) {
        try (RawSocket socket = Person.registers(serendip).connects()) {
            Thread flood = new Thread(() -> {
                try {
                    for (int i = 0; i < 40_000; i++) {
                        socket.say("{}");
                    }
                } catch (java.io.UncheckedIOException e) {
                    // closed meanwhile, as it should be
                }
            });
            flood.start();
            assertThat(socket.closeCode()).isIn(4429, 1006);
        }
    }

    @Test
    void a_socket_ends_with_its_session_though_nobody_tells_of_it(RunningSerendip serendip) {
        Db db = new Db(serendip);
        Person expired = Person.registers(serendip);
        Person idle = Person.registers(serendip);
        Person deleted = Person.registers(serendip);
        try (RawSocket a = expired.connects();
                RawSocket b = idle.connects();
                RawSocket c = deleted.connects();
                RawSocket goesOn = Person.registers(serendip).connects()) {
            String of = " where account_id = (select id from accounts where username = ?)";
            db.run("update sessions set created_at = created_at - interval '90 days'" + of, expired.username());
            db.run(
                    "update sessions set created_at = created_at - interval '14 days',"
                            + " last_seen_at = last_seen_at - interval '14 days'" + of,
                    idle.username());
            db.run("delete from sessions" + of, deleted.username());
            for (RawSocket socket : new RawSocket[] {a, b, c}) {
                assertThat(socket.closeCode()).isEqualTo(4401);
            }
            assertThat(goesOn.receivesNothing()).isTrue();
        }
    }
}
