package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.CannotServe;
import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class ServerLockIT {

    private static final String HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and objsubid = 1";

    @Test
    void a_second_server_that_believes_itself_alone_does_not_become_ready_and_ends(RunningSerendip serendip)
            throws Exception {
        CompletableFuture<Void> waits = new CompletableFuture<>();
        var installation = Installations.on(serendip.database(), Map.of("serendip.lock.patience", "PT2S"));
        try (var second = new RunningSerendip(installation, line -> {
            if (line.contains("this one waits for its end, for 2 s at most")) {
                waits.complete(null);
            }
        })) {
            CompletableFuture<Void> asked =
                    waits.thenRunAsync(() -> assertThat(ready(second)).isNotEqualTo(200));
            assertThatThrownBy(() -> second.start(step -> {}))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageStartingWith("The server did not become ready: Serendip does not start: "
                            + "another Serendip uses the database, and held its lock for 2 s.");
            asked.get(30, TimeUnit.SECONDS);
            assertThat(second.awaitEnd()).isEqualTo(1);
        }
        assertThat(HttpCaller.of(serendip).get("/health/ready").statusCode()).isEqualTo(200);
    }

    /** What the server answers to the question whether it is ready; nothing while nobody listens. */
    private static int ready(RunningSerendip serendip) {
        try {
            return HttpCaller.of(serendip).get("/health/ready").statusCode();
        } catch (AssertionError nobodyListens) {
            return 0;
        }
    }

    @Test
    void a_server_whose_lock_another_took_lets_everybody_go_and_writes_nothing_more(RunningSerendip serendip)
            throws Exception {
        Db db = new Db(serendip);
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        URI server = URI.create(serendip.installation().url());
        try (Connection other = db.open();
                RawSocket a = ann.connects();
                RawSocket b = bob.connects();
                RawSocket seeker = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            Meeting.seek(seeker, "nobody else's");
            seeker.next("seeking");
            Eventually.get(
                    () -> db.one("select count(*) from encounters where id = ?::uuid", encounter),
                    stored -> stored.equals("1"));
            takesOver(other, db);

            assertThat(a.closePhrase()).matches("retry=[1-3]");
            assertThat(b.closeCode()).isEqualTo(1012);
            assertThat(seeker.closeCode()).isEqualTo(1012);
            assertThat(HttpCaller.of(serendip).get("/health/ready").body()).contains("taken-over");
            Map<String, String> before = DatabaseDump.of(serendip);
            // nobody comes back: the encounter ends, and its end waits to be written
            Metrics.awaited(serendip, metrics -> metrics.get("serendip_encounters_unstored") >= 1);
            assertRefused(HttpCaller.of(serendip).post("/api/accounts", HttpCaller.registration("somebody-new")));
            assertRefused(HttpCaller.of(serendip).post("/api/session", ann.credentials()));
            try (RawSocket socket = RawSocket.open(server, "/ws/signaling", ann.headers())) {
                assertThat(socket.status()).isEqualTo(503);
                assertThat(socket.header("Retry-After")).isPresent();
            }
            assertRefused(Reporting.report(ann, encounter, "spam"));
            assertRefused(bob.posts("/api/blocks", "{\"encounterId\": \"" + encounter + "\"}"));
            assertRefused(ann.gets("/api/session"));
            assertRefused(ann.deletes("/api/session"));
            // every timer has run meanwhile but that of each hour
            for (int round = 0; round < 2; round++) {
                Eventually.get(() -> silence(serendip, "daily-counters"), seconds -> seconds > 2);
                Eventually.get(() -> silence(serendip, "daily-counters"), seconds -> seconds < 2);
            }
            assertThat(DatabaseDump.of(serendip)).isEqualTo(before);
            serendip.stopServer();
            assertThat(DatabaseDump.of(serendip)).as("after its end").isEqualTo(before);
        } finally {
            serendip.restart();
        }
    }

    /** Another session takes the server's lock, as soon as the server's own session is cut. */
    private static void takesOver(Connection other, Db db) {
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> {
            try (Statement lock = other.createStatement()) {
                lock.execute("select pg_advisory_lock(8315178066978826608)");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        Eventually.get(() -> db.column(HOLDER.replace("granted", "not granted")), waiting -> waiting.size() == 1);
        db.runAsSuperuser("select pg_terminate_backend(" + db.one(HOLDER) + ", 5000)");
        taken.join();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Person.json(answer).getString("code")).isIn("taken-over", "unavailable");
    }

    /** The seconds since the server's timer ran last. */
    private static int silence(RunningSerendip serendip, String timer) {
        String health = HttpCaller.of(serendip).get("/health/live").body();
        Matcher seconds = Pattern.compile("\"" + timer + "\":\"(\\d+)\"").matcher(health);
        assertThat(seconds.find()).as(health).isTrue();
        return Integer.parseInt(seconds.group(1));
    }

    @Test
    void a_server_that_lost_the_connection_of_its_lock_takes_it_again_and_goes_on(RunningSerendip serendip) {
        Db db = new Db(serendip);
        String before = db.one(HOLDER);
        db.runAsSuperuser("select pg_terminate_backend(" + before + ", 5000)");
        Eventually.get(() -> db.column(HOLDER), holders -> holders.size() == 1 && !holders.contains(before));
        Eventually.get(() -> ready(serendip), answer -> answer == 200);
        Person ann = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            a.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}").next("parted");
            assertThat(ann.endedEncounter(encounter).getString("endReason")).isEqualTo("left");
        }
    }
}
