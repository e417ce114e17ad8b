package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.CannotServe;
import chat.serendip.serve.RunningSerendip;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class ServerLockIT {

    private static final String HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and objsubid = 1";

    @Test
    void a_second_server_that_believes_itself_alone_does_not_become_ready_and_ends(RunningSerendip serendip)
            throws Exception {
        try (var second = new RunningSerendip(
                Installations.on(serendip.database(), Map.of("serendip.lock.patience", "PT2S")), line -> {})) {
            assertThatThrownBy(() -> second.start(step -> {}))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageStartingWith("The server did not become ready: Serendip does not start: "
                            + "another Serendip uses the database, and held its lock for 2 s.");
            assertThat(second.readLog()).contains("this one waits for its end, for 2 s at most");
        }
        assertThat(HttpCaller.of(serendip).get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_that_lost_the_connection_of_its_lock_takes_it_again_and_goes_on(RunningSerendip serendip) {
        Db db = new Db(serendip);
        String before = db.one(HOLDER);
        db.runAsSuperuser("select pg_terminate_backend(" + before + ", 5000)");
        Eventually.get(() -> db.column(HOLDER), holders -> holders.size() == 1 && !holders.contains(before));
        assertThat(HttpCaller.of(serendip).get("/health/ready").statusCode()).isEqualTo(200);
        Person ann = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            a.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}").next("parted");
            assertThat(ann.endedEncounter(encounter).getString("endReason")).isEqualTo("left");
        }
    }
}
