package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class RestartIT {

    @Test
    void a_stopping_server_lets_everybody_go_and_the_next_one_takes_their_encounters_up(RunningSerendip serendip)
            throws Exception {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Person newcomer = Person.registers(serendip);
        String cut;
        String left;
        CompletableFuture<Void> stopped;
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects();
                RawSocket c = Person.registers(serendip).connects();
                RawSocket d = Person.registers(serendip).connects()) {
            cut = Meeting.of(a, b).encounter();
            left = Meeting.of(c, d).encounter();
            c.say("{\"type\":\"leave\",\"encounter\":\"" + left + "\"}").next("parted");
            stopped = CompletableFuture.runAsync(() -> stop(serendip));
            refusesNewSockets(serendip, newcomer);
            assertThat(a.receivesNothing()).as("sockets are open still").isTrue();
            assertThat(a.closePhrase()).matches("retry=[1-3]");
            assertThat(b.closeCode()).isEqualTo(1012);
            assertThat(c.closeCode()).isEqualTo(1012);
            assertThat(d.closeCode()).isEqualTo(1012);
        }
        try {
            stopped.join();
            assertThat(endReasons(serendip, left)).isEqualTo("LEFT PARTNER_LEFT");
            assertThat(endReasons(serendip, cut)).isEqualTo("none");
        } finally {
            serendip.startServer();
        }
        try (RawSocket a = ann.opens("?resume=" + cut);
                RawSocket b = bob.opens("?resume=" + cut)) {
            assertThat(a.next("welcome").getString("resumed")).isEqualTo(cut);
            assertThat(b.next("welcome").getString("resumed")).isEqualTo(cut);
            b.say("{\"type\":\"say\",\"encounter\":\"" + cut + "\",\"text\":\"still here\"}");
            assertThat(a.next("said").getString("text")).isEqualTo("still here");
            a.say("{\"type\":\"leave\",\"encounter\":\"" + cut + "\"}").next("parted");
        }
        assertKnownAfterRestart(serendip, ann, cut);
    }

    /** While it stops, the server still answers, and refuses new sockets and registrations. */
    private static void refusesNewSockets(RunningSerendip serendip, Person newcomer) {
        URI server = URI.create(serendip.installation().url());
        Eventually.get(
                () -> {
                    try (RawSocket socket = RawSocket.open(server, "/ws/signaling", newcomer.headers())) {
                        return socket.status();
                    }
                },
                status -> status == 503);
        var registered = HttpCaller.of(serendip).post("/api/accounts", HttpCaller.registration("somebody-new"));
        assertThat(registered.statusCode()).isEqualTo(503);
        assertThat(registered.headers().firstValue("Retry-After")).hasValue("2");
        var ready = HttpCaller.of(serendip).get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .contains("{\"name\":\"sockets\",\"status\":\"DOWN\"", "{\"name\":\"database\",\"status\":\"UP\"");
    }

    private static void assertKnownAfterRestart(RunningSerendip serendip, Person ann, String encounter) {
        // once the server is ready, everything else is, too
        assertThat(Metrics.of(serendip).names())
                .contains(
                        "serendip_people_online",
                        "serendip_seekers{mode=\"video\"}",
                        "serendip_seekers{mode=\"text\"}",
                        "serendip_encounters_live",
                        "serendip_encounters_started_total",
                        "serendip_seconds_waited_seconds_count{mode=\"video\"}",
                        "serendip_outbox_closures_total");
        assertThat(ann.endedEncounter(encounter).getString("endReason")).isEqualTo("left");
        try (RawSocket back = ann.opens("?resume=" + encounter)) {
            assertThat(back.next().containsKey("resumed")).isFalse();
        }
    }

    private static void stop(RunningSerendip serendip) {
        try {
            serendip.stopServer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end reasons in the database while no server runs. */
    private static String endReasons(RunningSerendip serendip, String encounter) throws SQLException {
        var database = serendip.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var query = connection.prepareStatement("select coalesce(least(end_reason_a, end_reason_b) || ' ' ||"
                        + " greatest(end_reason_a, end_reason_b), 'none') from encounters where id = ?::uuid")) {
            query.setString(1, encounter);
            var rows = query.executeQuery();
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }
}
