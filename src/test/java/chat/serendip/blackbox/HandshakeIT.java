package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SerendipExtension.class)
class HandshakeIT {

    private static int status(RunningSerendip serendip, String path, Map<String, String> headers) {
        try (RawSocket socket =
                RawSocket.open(URI.create(serendip.installation().url()), path, headers)) {
            return socket.status();
        }
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    @Test
    void only_a_live_session_gets_in(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        assertThat(status(serendip, "/ws/signaling", ann.headers())).isEqualTo(101);
        assertThat(status(serendip, "/ws/signaling", with(ann.headers(), "Cookie", "")))
                .isEqualTo(401);
        for (String token : new String[] {"x", "serendip=", "serendip=x", "serendip=" + "A".repeat(43)}) {
            assertThat(status(serendip, "/ws/signaling", with(ann.headers(), "Cookie", token)))
                    .as(token)
                    .isEqualTo(401);
        }
        ann.deletes("/api/session");
        assertThat(status(serendip, "/ws/signaling", ann.headers())).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "https://evil.example",
                "http://localhost",
                "http://localhost:1",
                "http://localhost:PORT.evil.example",
                "http://evil.localhost:PORT",
                "https://localhost:PORT",
                "http://127.0.0.1:PORT",
                "http://localhost:PORT/",
                "file://",
            })
    void another_origin_is_refused_with_and_without_a_session(String origin, RunningSerendip serendip) {
        Map<String, String> headers = with(
                Person.registers(serendip).headers(),
                "Origin",
                origin.replace("PORT", String.valueOf(serendip.installation().port())));
        assertThat(status(serendip, "/ws/signaling", headers)).isEqualTo(403);
        assertThat(status(serendip, "/ws/signaling", with(headers, "Cookie", "")))
                .isEqualTo(403);
    }

    @Test
    void a_page_that_does_not_say_where_it_is_from_is_refused(RunningSerendip serendip) {
        Map<String, String> headers = new TreeMap<>(Person.registers(serendip).headers());
        headers.remove("Origin");
        assertThat(status(serendip, "/ws/signaling", headers)).isEqualTo(403);
    }

    @Test
    void there_is_no_other_socket(RunningSerendip serendip) {
        Map<String, String> headers = Person.registers(serendip).headers();
        assertThat(status(serendip, "/ws/other", headers)).isEqualTo(404);
        assertThat(status(serendip, "/ws/signaling/more", headers)).isEqualTo(404);
    }

    @Test
    void an_unreadable_wish_to_resume_is_a_plain_beginning(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        for (String query : new String[] {
            "?resume=",
            "?resume=x",
            "?resume=00000000-0000-0000-0000-000000000000&after=-1",
            "?after=99999999999",
            "?%00"
        }) {
            try (RawSocket socket = ann.opens(query)) {
                assertThat(socket.next("welcome").containsKey("resumed"))
                        .as(query)
                        .isFalse();
            }
        }
    }

    @Test
    void the_container_s_idle_timer_is_defused(RunningSerendip serendip) {
        String ready = Person.registers(serendip).gets("/health/ready").body();
        assertThat(ready).containsPattern("\"idleTimerDefused\":\"?true");
    }
}
