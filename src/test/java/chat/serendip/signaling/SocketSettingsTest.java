package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.serendip.encounter.LiveEncounter;
import chat.serendip.kernel.EncounterId;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.signaling.message.Bounds;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.talk.TalkSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketSettingsTest {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_KEY = 64;

    /** Settings of which only the outbox matters. */
    static SocketSettings with(int messages, int bytes) {
        return new SocketSettings(
                Duration.ofSeconds(4),
                Duration.ofSeconds(10),
                Duration.ofSeconds(8),
                messages,
                bytes,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                LobbySettings.DEFAULT,
                TalkSettings.DEFAULT);
    }

    /** No character takes more bytes in JSON than these. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\\", "\n", "é", "\u2028", "😀"})
    void no_line_is_longer_as_it_is_told_than_is_reckoned_with(String character) {
        String written = MessageWriter.write(new ServerMessage.Said(
                new EncounterId(UUID.randomUUID()),
                Integer.MAX_VALUE,
                character.repeat(LONGEST_LINE),
                Instant.EPOCH,
                ServerMessage.From.PARTNER,
                character.repeat(LONGEST_KEY),
                null));
        assertThat(Bounds.utf8Length(written)).isLessThanOrEqualTo(Bounds.SAID_BYTES);
    }

    @Test
    void an_outbox_too_small_for_everything_that_who_comes_back_is_told_is_refused() {
        int bytes = LiveEncounter.MAX_LINES * Bounds.SAID_BYTES;
        assertThat(with(128, 655_360).outboxBytes()).isGreaterThan(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(128, bytes))
                .withMessageContaining("serendip.socket.outbox.bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(LiveEncounter.MAX_LINES, 655_360))
                .withMessageContaining("serendip.socket.outbox.messages");
    }
}
