package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class HealthIT {

    @Test
    void is_alive_and_ready(RunningSerendip serendip) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (String check : new String[] {"/health/live", "/health/ready"}) {
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create(serendip.installation().url() + check))
                    .build();
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void a_relay_that_does_not_answer_is_a_detail_and_one_line_of_the_log(RunningSerendip serendip) throws Exception {
        String relay = "turn:127.0.0.1:9?transport=tcp";
        String ready = Eventually.get(
                () -> HttpCaller.of(serendip).get("/health/ready").body(), body -> body.contains(relay));
        assertThat(ready).contains("\"" + relay + "\":\"can't be used").startsWith("{\"status\":\"UP\"");
        List<String> log = Files.readAllLines(serendip.installation().log());
        long starts = log.stream()
                .filter(line -> line.contains("Payara Micro Runtime directory is located"))
                .count();
        // other tests start the server again, and each start tells it once
        assertThat(log)
                .filteredOn(line -> line.contains(relay))
                .hasSizeBetween(1, Math.toIntExact(starts))
                .allSatisfy(line -> assertThat(line).contains("The relay " + relay + ": can't be used"));
        assertThat(Files.readString(serendip.installation().log())).doesNotContain("known to both");
    }

    @Test
    void every_timer_tells_its_last_beat(RunningSerendip serendip) {
        assertThat(HttpCaller.of(serendip).get("/health/live").body())
                .contains(
                        "\"audit\":",
                        "\"peak-online\":",
                        "\"daily-counters\":",
                        "\"encounter-writer\":",
                        "\"heartbeat\":",
                        "\"retention\":",
                        "\"lobby\":");
    }
}
