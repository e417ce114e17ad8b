package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class RestartIT {

    @Test
    void a_stopping_server_says_so_and_leaves_no_encounter_running(RunningSerendip serendip) throws Exception {
        Person ann = Person.registers(serendip);
        String encounter;
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects()) {
            encounter = Meeting.of(a, b).encounter();
            CompletableFuture<Integer> codeOfA = CompletableFuture.supplyAsync(a::closeCode);
            CompletableFuture<Integer> codeOfB = CompletableFuture.supplyAsync(b::closeCode);
            serendip.restart();
            assertThat(codeOfA.get()).isEqualTo(1012);
            assertThat(codeOfB.get()).isEqualTo(1012);
        }
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
        try (RawSocket back = ann.opens("?resume=" + encounter)) {
            assertThat(back.next().containsKey("resumed")).isFalse();
        }
    }
}
