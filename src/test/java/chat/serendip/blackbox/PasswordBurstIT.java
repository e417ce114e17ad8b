package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class PasswordBurstIT {

    private static final int PEOPLE = 300;

    /** Each hash takes 19 MiB: all of these at once would take more than five gigabytes. */
    @Test
    void of_a_burst_of_sign_ins_some_get_in_and_the_others_are_asked_to_come_back(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest signingIn = HttpRequest.newBuilder(
                        URI.create(serendip.installation().url() + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ann.credentials()))
                .build();
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> client.sendAsync(signingIn, HttpResponse.BodyHandlers.ofString()))
                .limit(PEOPLE)
                .toList();
        assertThat(ann.gets("/api/session").statusCode()).isEqualTo(200);
        List<HttpResponse<String>> sentAway = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 200)
                .toList();
        assertThat(sentAway).hasSizeBetween(1, PEOPLE - 1).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Person.json(answer).getString("code")).isEqualTo("busy");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        });
        assertThat(ann.atAnotherDevice().gets("/api/session").statusCode()).isEqualTo(200);
        assertThat(serendip.readLog()).doesNotContain("OutOfMemoryError");
    }
}
