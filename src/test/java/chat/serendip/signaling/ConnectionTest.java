package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final RecordingSocket socket = new RecordingSocket();
    private final Connection connection = socket.connect(RecordingSocket.somebody(), () -> 0);

    @Test
    void who_is_let_go_for_a_restart_is_told_after_how_many_seconds_to_try_again() {
        connection.restart(Duration.ofMillis(1_001));
        assertThat(socket.calls).containsExactly("retry=2");
        assertThat(connection.closing()).isEqualTo(Closing.RESTARTING);
        assertThat(Closing.RESTARTING.reason().getCloseCode().getCode()).isEqualTo(1012);
    }

    @Test
    void the_first_reason_for_which_it_is_closed_counts() {
        connection.close(Closing.FLOODING);
        connection.restart(Duration.ofSeconds(1));
        assertThat(socket.calls).containsExactly("flooding");
    }
}
