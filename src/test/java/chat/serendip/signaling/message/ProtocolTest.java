package chat.serendip.signaling.message;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code src/docs/protocol.md} agrees with what the code reads and writes. */
class ProtocolTest {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final EncounterId ENCOUNTER = EncounterId.parse("5f3b1b06-27b1-4a5b-9b0a-0a6f7d1f2c11");

    private static final SignalBody.Candidate CANDIDATE =
            new SignalBody.Candidate("candidate:1 1 udp 2122 192.0.2.1 9 typ host", "0", 0, null);

    static Stream<String> clientSamples() {
        return samples("client");
    }

    static Stream<String> serverMessages() {
        return Stream.of(
                        new ServerMessage.Welcome(4, 312, null),
                        new ServerMessage.Welcome(4, 312, ENCOUNTER),
                        new ServerMessage.Seeking(Instant.parse("2026-11-22T21:05:30.123Z"), 3, 312, false, "s1"),
                        new ServerMessage.Met(
                                ENCOUNTER,
                                Mode.VIDEO,
                                true,
                                new ServerMessage.Partner("Amber Otter", List.of("jazz"), List.of("en")),
                                List.of(
                                        new ServerMessage.IceServer(List.of("stun:stun.example.org:3478"), null, null),
                                        relay("1795381530:0b6d"))),
                        new ServerMessage.Resumed(
                                ENCOUNTER,
                                Mode.VIDEO,
                                true,
                                new ServerMessage.Partner("Amber Otter", List.of("jazz"), List.of("en")),
                                List.of(relay("1795382130:77e1")),
                                Instant.parse("2026-11-22T21:05:41.007Z"),
                                17,
                                null),
                        new ServerMessage.Resumed(
                                ENCOUNTER,
                                Mode.TEXT,
                                false,
                                new ServerMessage.Partner("Brave Whale", List.of(), List.of()),
                                List.of(),
                                Instant.parse("2026-11-22T21:05:41.007Z"),
                                0,
                                "reloading"),
                        new ServerMessage.Returned(ENCOUNTER, true, null),
                        new ServerMessage.Returned(ENCOUNTER, false, 16),
                        new ServerMessage.Away(ENCOUNTER, "lost"),
                        new ServerMessage.Signal(ENCOUNTER, new SignalBody.Description("answer", "v=0\r\n"), 1),
                        new ServerMessage.Signal(ENCOUNTER, CANDIDATE, 1),
                        new ServerMessage.Signal(ENCOUNTER, new SignalBody.EndOfCandidates(), 1),
                        new ServerMessage.Signal(
                                ENCOUNTER,
                                new SignalBody.Candidates(List.of(CANDIDATE, new SignalBody.EndOfCandidates())),
                                2),
                        new ServerMessage.Signal(ENCOUNTER, new SignalBody.Request("restart"), 2),
                        new ServerMessage.Said(
                                ENCOUNTER,
                                1,
                                "Hello, stranger",
                                Instant.parse("2026-11-22T21:06:02.500Z"),
                                ServerMessage.From.ME,
                                "l-9f3",
                                "17"),
                        new ServerMessage.Typing(ENCOUNTER, true),
                        new ServerMessage.Parted(ENCOUNTER, "partner-left", null),
                        new ServerMessage.Ice(ENCOUNTER, List.of(relay("1795382130:77e1")), "i1"),
                        new ServerMessage.Standing("paused", Instant.parse("2026-11-22T22:06:02.500Z")),
                        new ServerMessage.Standing("good", null),
                        new ServerMessage.Refused("no-such-encounter", "no such encounter of yours is live", "17"),
                        new ServerMessage.Pong(null))
                .map(MessageWriter::write);
    }

    @ParameterizedTest
    @MethodSource("clientSamples")
    void every_client_sample_is_read(String sample) throws MalformedMessage {
        assertThat(MessageReader.read(sample)).isNotNull();
    }

    @Test
    void the_client_samples_show_every_message_that_clients_send() {
        assertThat(clientSamples().map(sample -> json(sample).getString("type")))
                .contains("seek", "stop", "signal", "say", "typing", "leave", "ice", "ping");
        assertThat(ClientMessage.class.getPermittedSubclasses()).hasSize(8);
    }

    @Test
    void the_server_samples_are_what_the_server_writes() {
        assertThat(samples("server").map(ProtocolTest::json))
                .containsExactlyElementsOf(
                        serverMessages().map(ProtocolTest::json).toList());
        assertThat(ServerMessage.class.getPermittedSubclasses()).hasSize(14);
    }

    private static ServerMessage.IceServer relay(String username) {
        return new ServerMessage.IceServer(List.of("turn:turn.example.org:3478"), username, "bm90IGEgc2VjcmV0");
    }

    private static Stream<String> samples(String side) {
        try {
            return Pattern.compile("```json " + side + "\n(.*?)\n```", Pattern.DOTALL)
                    .matcher(Files.readString(Path.of("src/docs/protocol.md")))
                    .results()
                    .map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
