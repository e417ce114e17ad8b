package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's command to drain, as the README gives it. */
@ExtendWith(SerendipExtension.class)
class DrainIT {

    /** Where the shared server looks for the command. */
    static final Path FILE = Path.of("target", "drain").toAbsolutePath();

    private static final String TEXT = "Serendip gets a new version and is back at ten.";

    @AfterEach
    void goOn(RunningSerendip serendip) throws IOException {
        Files.deleteIfExists(FILE);
        becomes(200, serendip);
    }

    /** Types the command that the README has with these words, in the place that the README names. */
    private static void types(String words) throws IOException, InterruptedException {
        String command = Stream.of(Files.readString(Path.of("README.md")).split("[`\n]"))
                .map(String::strip)
                .filter(part -> part.startsWith(words) && part.endsWith("/run/serendip/drain"))
                .findFirst()
                .orElseThrow();
        assertThat(new ProcessBuilder(
                                "sh",
                                "-c",
                                command.replace("sudo ", "").replace("/run/serendip/drain", FILE.toString()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void becomes(int status, RunningSerendip serendip) {
        Eventually.get(() -> HttpCaller.of(serendip).get("/health/ready").statusCode(), answer -> answer == status);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        JsonObject problem = Person.json(answer);
        assertThat(problem.getString("code")).isEqualTo("draining");
        assertThat(problem.getString("detail")).isEqualTo(TEXT);
    }

    private static void assertRefused(JsonObject refused) {
        assertThat(refused.getString("code")).isEqualTo("draining");
        assertThat(refused.getString("detail")).isEqualTo(TEXT);
    }

    @Test
    void a_server_that_drains_takes_nothing_new_and_lets_go_on_what_goes_on(RunningSerendip serendip) throws Exception {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Person away = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects();
                RawSocket c = Person.registers(serendip).connects();
                RawSocket d = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            String other = Meeting.of(c, d).encounter();
            d.say("{\"type\":\"leave\",\"encounter\":\"" + other + "\",\"next\":true}");
            d.next("seeking");

            types("echo");
            becomes(503, serendip);

            assertThat(HttpCaller.of(serendip).get("/health/ready").body()).contains("draining");
            assertRefused(d.next("refused"));
            Meeting.seek(c, UUID.randomUUID().toString());
            assertRefused(c.next("refused"));
            URI server = URI.create(serendip.installation().url());
            try (RawSocket newSocket = RawSocket.open(server, "/ws/signaling", away.headers())) {
                assertThat(newSocket.status()).isEqualTo(503);
                assertThat(newSocket.header("Retry-After")).hasValue("2");
            }
            HttpCaller caller = HttpCaller.of(serendip);
            assertRefused(caller.post("/api/accounts", HttpCaller.registration("somebody-new")));
            assertRefused(caller.post("/api/session", away.credentials()));

            assertThat(ann.gets("/api/session").statusCode()).isEqualTo(200);
            a.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"still here?\"}");
            assertThat(b.next("said").getString("text")).isEqualTo("still here?");
            a.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\",\"next\":true,\"ref\":\"n\"}");
            assertThat(a.next("parted").getString("reason")).isEqualTo("left");
            JsonObject refused = a.next("refused");
            assertRefused(refused);
            assertThat(refused.getString("ref")).isEqualTo("n");
            ann.endedEncounter(encounter);
            assertThat(Reporting.report(ann, encounter, "spam").statusCode()).isEqualTo(201);
            assertThat(bob.posts("/api/blocks", "{\"encounterId\": \"" + encounter + "\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(away.deletes("/api/session").statusCode()).isEqualTo(204);

            types("sudo rm");
            becomes(200, serendip);
            Meeting.of(c, d);
            Person.registers(serendip);
        }
    }

    @Test
    void whoever_loses_the_line_while_a_server_drains_comes_back_to_the_talk_and_to_nothing_else(
            RunningSerendip serendip) throws Exception {
        Person ann = Person.registers(serendip);
        Person stranger = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = Person.registers(serendip).connects()) {
            String encounter = Meeting.of(a, b).encounter();
            types("echo");
            becomes(503, serendip);
            a.cut();
            b.next("away");
            try (RawSocket back = ann.opens("?resume=" + encounter)) {
                assertThat(back.next("welcome").getString("resumed")).isEqualTo(encounter);
                b.next("returned");
            }
            URI server = URI.create(serendip.installation().url());
            String path = "/ws/signaling?resume=" + encounter;
            try (RawSocket other = RawSocket.open(server, path, stranger.headers())) {
                assertThat(other.status()).isEqualTo(503);
            }
            b.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}").next("parted");
            try (RawSocket late = RawSocket.open(server, path, ann.headers())) {
                assertThat(late.status()).isEqualTo(503);
            }
        }
    }

    @Test
    void its_text_is_one_short_plain_line(RunningSerendip serendip) throws IOException {
        Files.writeString(FILE, "  a\u0007\u202e<b>\n\tc  " + "é".repeat(300));
        becomes(503, serendip);
        String detail = Person.json(
                        HttpCaller.of(serendip).post("/api/accounts", HttpCaller.registration("somebody-new")))
                .getString("detail");
        assertThat(detail).isEqualTo("a <b> c " + "é".repeat(192));
        Files.delete(FILE);
        becomes(200, serendip);
    }
}
