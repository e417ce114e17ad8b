package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
