package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class RestartIT {

    @Test
    void a_stopping_server_lets_everybody_go_and_leaves_no_encounter_running(RunningSerendip serendip)
            throws Exception {
        Person ann = Person.registers(serendip);
        Person newcomer = Person.registers(serendip);
        String cut;
        String left;
        CompletableFuture<Void> stopped;
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects();
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
        Instant end;
        try {
            stopped.join();
            end = Instant.now();
            assertThat(endReasons(serendip, left)).isEqualTo("LEFT PARTNER_LEFT");
            assertThat(endReasons(serendip, cut)).isEqualTo("LOST LOST");
        } finally {
            serendip.startServer();
        }
        assertKnownAfterRestart(serendip, ann, cut, end);
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

    private static void assertKnownAfterRestart(RunningSerendip serendip, Person ann, String encounter, Instant end) {
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
        JsonObject mine =
                Person.json(ann.gets("/api/encounters")).getJsonArray("items").getJsonObject(0);
        assertThat(mine.getString("id")).isEqualTo(encounter);
        assertThat(mine.getString("endReason")).isEqualTo("lost");
        assertThat(Instant.parse(mine.getString("endedAt"))).isBefore(end);
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
                var query = connection.prepareStatement("select least(end_reason_a, end_reason_b) || ' ' ||"
                        + " greatest(end_reason_a, end_reason_b) from encounters where id = ?::uuid")) {
            query.setString(1, encounter);
            var rows = query.executeQuery();
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }
}
