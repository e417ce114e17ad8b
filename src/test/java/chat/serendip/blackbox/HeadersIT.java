package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SerendipExtension.class)
class HeadersIT {

    /** With HTTP/2 the container answered 431 to everybody after one request with an address of some kilobytes. */
    @Test
    void http_1_1_is_all_that_is_spoken(RunningSerendip serendip) throws Exception {
        URI page = URI.create(serendip.installation().url());
        var willing = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var answer = willing.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void a_request_that_is_too_long_is_nobody_else_s_trouble(RunningSerendip serendip) {
        HttpCaller caller = HttpCaller.of(serendip);
        assertThat(caller.get("/api/encounters?after=" + "x".repeat(20_000)).statusCode())
                .isBetween(400, 431);
        for (int number = 0; number < 50; number++) {
            assertThat(caller.get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/history",
                "/api/session",
                "/api/nothing",
                "/nothing.txt",
                "/WEB-INF/web.xml"
            })
    void every_answer_says_what_a_page_may_do(String path, RunningSerendip serendip) {
        var headers = HttpCaller.of(serendip).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "connect-src 'self' ws://")
                .doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=(self)", "microphone=(self)");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api",
                "/api/",
                "/nothing.txt",
                "/assets/nothing-1.js",
                "/WEB-INF/web.xml",
                "/error"
            })
    void what_is_not_there_is_a_problem_without_any_inside(String path, RunningSerendip serendip) {
        var answer = HttpCaller.of(serendip).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("not-found").doesNotContainIgnoringCase("payara", "exception");
    }

    @Test
    void rest_answers_are_kept_by_nobody(RunningSerendip serendip) {
        assertThat(HttpCaller.of(serendip).get("/api/session").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void files_named_by_a_hash_are_kept_for_ever_and_the_page_that_names_them_is_asked_for_again(
            RunningSerendip serendip) {
        HttpCaller caller = HttpCaller.of(serendip);
        for (String path : new String[] {"/", "/index.html", "/history", "/favicon.svg", "/assets/nothing-1.js"}) {
            assertThat(caller.get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-cache");
        }
        List<String> files = Pattern.compile("/assets/[^\"]+-[\\w-]{8}\\.(js|css)")
                .matcher(caller.get("/").body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(files).isNotEmpty().allSatisfy(path -> {
            var file = caller.get(path);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "FOO"})
    void pages_are_only_read(String method, RunningSerendip serendip) throws IOException {
        // the JDK's client knows no TRACE
        var installation = serendip.installation();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), installation.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("Host: localhost");
        }
    }

    @Test
    void no_second_description_of_the_interface_is_given(RunningSerendip serendip) {
        assertThat(HttpCaller.of(serendip).get("/api/application.wadl").statusCode())
                .isEqualTo(404);
    }
}
