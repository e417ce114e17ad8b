package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.platform.Digests;
import chat.serendip.serve.RunningSerendip;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The shipped site of nginx before a server that comes and goes. */
@ExtendWith(SerendipExtension.class)
class NginxIT {

    private static final String PROBLEM = "application/problem+json";

    /** What a starting server says that waits for its lock. */
    private static final String WAITS = "this one waits for its end, for 60 s at most";

    /** Where nginx is installed; else the test is left out, but never in CI. */
    private static Path nginx() {
        var found = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        assertThat(found.isPresent() || !"true".equals(System.getenv("CI")))
                .as("nginx is installed")
                .isTrue();
        Assumptions.assumeTrue(found.isPresent(), "not tested: nginx isn't installed");
        return found.orElseThrow();
    }

    /** Starts nginx with the site as it is shipped, but without TLS, without comments and on a free port. */
    private static Process started(Path folder, int port, RunningSerendip serendip) throws IOException {
        String site = Files.readString(Path.of("payara-config", "nginx.conf"))
                .replaceAll("(?m)^ *(#|listen \\[::]|ssl_).*$", "")
                .replace("listen 80;", "listen unix:" + folder.resolve("plain") + ";")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replace(
                        "server 127.0.0.1:8080;",
                        "server 127.0.0.1:" + serendip.installation().port() + ";")
                .replace(
                        "/opt/serendip",
                        Path.of("payara-config").toAbsolutePath().toString());
        assertThat(site).doesNotContain("listen 443", "127.0.0.1:8080", "/opt/serendip");
        String paths = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(name -> name + "_temp_path " + folder.resolve(name) + ";")
                .reduce("", String::concat);
        Path configuration = Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off; master_process off; error_log stderr crit; pid " + folder.resolve("pid")
                        + "; events {} http { access_log off; " + paths + site + "}");
        Process nginx = new ProcessBuilder(nginx().toString(), "-p", folder.toString(), "-c", configuration.toString())
                .inheritIO()
                .start();
        Eventually.get(() -> nginx.isAlive() && answers(port), ready -> ready);
        return nginx;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(type(answer)).isEqualTo(PROBLEM);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(Person.json(answer).getString("code")).isEqualTo("starting");
    }

    private static void assertPage(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(type(page)).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("Back in a minute", "一分鐘後回來", "<meta http-equiv=\"refresh\" content=\"5\">")
                .doesNotContain("<script", "style=");
        var style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.body());
        assertThat(style.find()).isTrue();
        String hash =
                Base64.getEncoder().encodeToString(Digests.sha256(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'sha256-" + hash + "'");
    }

    private static void assertNoSocket(URI site, Person person) {
        try (RawSocket socket = RawSocket.open(site, "/ws/signaling", person.headers())) {
            assertThat(socket.status()).isEqualTo(503);
        }
    }

    @Test
    void nginx_says_back_in_a_minute_and_passes_nothing_on_before_the_server_is_ready(
            RunningSerendip serendip, @TempDir Path folder) throws Exception {
        Person ann = Person.registers(serendip);
        int port = Installations.freePort();
        URI site = URI.create("http://127.0.0.1:" + port);
        HttpCaller caller = new HttpCaller(site);
        Process nginx = started(folder, port, serendip);
        try {
            assertThat(caller.get("/api/session").statusCode()).isEqualTo(401);
            Files.writeString(DrainIT.FILE, "soon");
            Eventually.get(
                    () -> caller.post("/api/session", ann.credentials()),
                    answer -> answer.statusCode() == 503
                            && Person.json(answer).getString("detail").equals("soon"));
            assertThat(caller.get("/api/session").statusCode())
                    .as("what goes on while it drains is passed on")
                    .isEqualTo(401);

            serendip.stopServer();
            assertAway(caller.get("/api/session"));
            assertPage(caller.get("/"));
            assertPage(caller.get("/history"));
            assertNoSocket(site, ann);

            String former = serendip.readLog();
            CompletableFuture<Void> start;
            try (Connection other = new Db(serendip).open()) {
                // a start waits for this lock: by then Payara answers, and Serendip isn't there yet
                other.createStatement().execute("select pg_advisory_lock(8315178066978826608)");
                start = CompletableFuture.runAsync(() -> start(serendip));
                while (!serendip.readLog().substring(former.length()).contains(WAITS)) {
                    assertThat(start.isDone()).as("it ended before it waited").isFalse();
                    assertAway(caller.get("/api/session"));
                }
                assertThat(HttpCaller.of(serendip).get("/api/session").statusCode())
                        .as("what nginx must not pass on")
                        .isNotEqualTo(503);
                assertAway(caller.get("/api/session"));
                assertPage(caller.get("/"));
                assertNoSocket(site, ann);
            }
            while (!start.isDone()) {
                HttpResponse<String> answer = caller.get("/api/session");
                if (answer.statusCode() != 401) {
                    assertAway(answer);
                }
            }
            start.join();
            assertThat(caller.get("/api/session").statusCode()).isEqualTo(401);
            assertThat(DrainIT.FILE)
                    .as("a command from before the start is over")
                    .doesNotExist();
        } finally {
            nginx.destroy();
            Files.deleteIfExists(DrainIT.FILE);
        }
    }

    private static void start(RunningSerendip serendip) {
        try {
            serendip.startServer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
