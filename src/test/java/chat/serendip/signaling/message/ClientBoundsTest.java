package chat.serendip.signaling.message;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.ClientSource;
import chat.serendip.lobby.Wish;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The client's bounds of what it sends through the socket, which the OpenAPI document doesn't describe. */
class ClientBoundsTest {

    @Test
    void a_line_is_as_long_as_the_server_takes_it() throws IOException {
        assertThat(ClientSource.number("features/chat/ChatLog.ts", "maxLineLength"))
                .isEqualTo(Bounds.LINE);
    }

    @Test
    void a_peer_connection_has_a_number_that_the_server_takes() throws IOException {
        assertThat(ClientSource.number("signaling/messages.ts", "maxConnection"))
                .isEqualTo(Bounds.CONNECTIONS);
    }

    @Test
    void a_wish_has_as_many_interests_and_languages_as_the_server_takes() throws IOException {
        String preferences = "features/lobby/preferences.ts";
        assertThat(ClientSource.number(preferences, "maxInterests")).isEqualTo(Wish.MAX_INTERESTS);
        assertThat(ClientSource.number(preferences, "maxInterestLength")).isEqualTo(Wish.MAX_INTEREST_LENGTH);
        assertThat(ClientSource.number(preferences, "maxLanguages")).isEqualTo(Wish.MAX_LANGUAGES);
    }
}
