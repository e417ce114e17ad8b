package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class OutageIT {

    private static final String UNSTORED = "serendip_encounters_unstored";

    private RawSocket leave(RawSocket socket, String encounter) {
        return socket.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
    }

    @Test
    void a_database_that_goes_away_ends_nothing_pairs_nobody_unchecked_and_is_made_up_for(RunningSerendip serendip)
            throws SQLException {
        Person ann = Person.registers(serendip);
        Person fay = Person.registers(serendip);
        Person gus = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects();
                RawSocket c = Person.registers(serendip).connects()) {
            String before = Meeting.of(a, b).encounter();
            String meanwhile;
            // fay and gus are let in, but nobody can read whom they blocked
            holdBlocks(serendip);
            try (RawSocket f = fay.connects();
                    RawSocket g = gus.connects()) {
                String interest = UUID.randomUUID().toString();
                Meeting.seek(f, interest);
                Meeting.seek(g, interest);
                serendip.stopDatabase();
                try {
                    assertDatabaseUnavailable(serendip, ann);
                    a.say("{\"type\":\"say\",\"encounter\":\"" + before + "\",\"text\":\"still here?\"}");
                    assertThat(b.next("said").getString("text")).isEqualTo("still here?");
                    leave(a, before).next("parted");
                    assertThat(b.next("parted").getString("reason")).isEqualTo("partner-left");
                    meanwhile = Meeting.of(a, c).encounter();
                    leave(c, meanwhile).next("parted");
                    assertThat(f.receivesNothing()).isTrue();
                    assertThat(g.receivesNothing()).isTrue();
                    assertThat(Metrics.of(serendip).get(UNSTORED)).isEqualTo(2);
                } finally {
                    serendip.startDatabase();
                }
                Eventually.get(
                        () -> HttpCaller.of(serendip).get("/health/ready").statusCode(), status -> status == 200);
                assertThat(f.next("met").getString("encounter"))
                        .isEqualTo(g.next("met").getString("encounter"));
            }
            assertThat(ann.endedEncounter(before).getString("endReason")).isEqualTo("left");
            assertThat(ann.endedEncounter(meanwhile).getString("endReason")).isEqualTo("partner-left");
            Metrics.awaited(serendip, metrics -> metrics.get(UNSTORED) == 0);
        }
    }

    @Test
    void who_is_lost_while_the_database_is_away_is_held_until_it_is_back(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects();
                RawSocket bystander = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            Meeting.seek(bystander, "nobody else's");
            // the second one comes to those alone who are admitted with their blocks
            bystander.next("seeking");
            bystander.next("seeking");
            serendip.stopDatabase();
            try {
                a.cut();
                assertThat(b.next("away").getString("reason")).isEqualTo("lost");
                assertDatabaseUnavailable(serendip, ann);
                // one each second: twice as long as the hold
                for (int second = 0; second < 6; second++) {
                    bystander.next("seeking");
                }
            } finally {
                serendip.startDatabase();
            }
            Eventually.get(() -> ann.gets("/api/session").statusCode(), status -> status == 200);
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next().getString("resumed")).isEqualTo(encounter);
                b.next("returned");
            }
        }
    }

    @Test
    void another_fault_of_the_database_is_not_taken_for_its_absence(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Db db = new Db(serendip);
        db.runAsSuperuser("alter table sessions rename to hidden_sessions");
        try {
            assertThat(ann.gets("/api/encounters").statusCode()).isEqualTo(500);
            URI server = URI.create(serendip.installation().url());
            try (RawSocket socket = RawSocket.open(server, "/ws/signaling", ann.headers())) {
                assertThat(socket.status()).isEqualTo(500);
            }
        } finally {
            db.runAsSuperuser("alter table hidden_sessions rename to sessions");
        }
        assertThat(ann.gets("/api/encounters").statusCode()).isEqualTo(200);
    }

    /** Locks the table of blocks: who reads or writes a block waits until the database stops. */
    @SuppressWarnings("resource") // the database ends it
    private static void holdBlocks(RunningSerendip serendip) throws SQLException {
        var database = serendip.database();
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
        connection.createStatement().execute("lock table blocks in access exclusive mode");
    }

    private static void assertDatabaseUnavailable(RunningSerendip serendip, Person somebody) {
        HttpCaller caller = HttpCaller.of(serendip);
        HttpResponse<String> ready =
                Eventually.get(() -> caller.get("/health/ready"), answer -> answer.statusCode() == 503);
        assertThat(ready.body())
                .contains("{\"name\":\"database\",\"status\":\"DOWN\"", "{\"name\":\"sockets\",\"status\":\"UP\"");
        assertThat(caller.get("/health/live").statusCode()).isEqualTo(200);
        assertRetryLater(somebody.gets("/api/session"));
        assertRetryLater(somebody.gets("/api/encounters"));
        assertRetryLater(caller.post("/api/accounts", HttpCaller.registration("somebody-else")));
        assertRetryLater(caller.post("/api/session", "{\"username\": \"nobody\", \"password\": \"whatever it was\"}"));
        URI server = URI.create(serendip.installation().url());
        try (RawSocket socket = RawSocket.open(server, "/ws/signaling", somebody.headers())) {
            assertThat(socket.status()).isEqualTo(503);
        }
    }

    private static void assertRetryLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"");
    }
}
