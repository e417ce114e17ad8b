package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Identity;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.ManualClock;
import chat.serendip.signaling.message.ServerMessage;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final SocketSettings SETTINGS = SocketSettingsTest.with(128, 655_360);

    private final AtomicLong nanos = new AtomicLong();
    private final RecordingSocket socket = new RecordingSocket();
    private final Connection connection = socket.connect(RecordingSocket.somebody(), nanos::get);
    private final Connections connections = new Connections();

    private final Lobby lobby =
            new Lobby(new ManualClock(), nanos::get, new SecureRandom(), LobbySettings.DEFAULT, event -> {});

    @SuppressWarnings("NullAway") // nobody talks here
    private final SocketLifecycle socketLifecycle =
            new SocketLifecycle(lobby, connections, null, null, null, null, null, SETTINGS);

    @SuppressWarnings("NullAway") // what it starts and ticks isn't tested here
    private final Heartbeat heartbeat = new Heartbeat(connections, null, socketLifecycle, null, null, SETTINGS);

    @BeforeEach
    void connect() {
        connections.put(connection);
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
        heartbeat.beat();
    }

    @Test
    void who_was_heard_lately_is_left_alone() {
        after(Duration.ofSeconds(4));
        connection.heard();
        after(Duration.ofSeconds(4));
        assertThat(socket.calls).isEmpty();
    }

    @Test
    void who_is_silent_for_a_while_is_asked_and_given_up_in_the_end() {
        after(Duration.ofSeconds(5));
        assertThat(socket.calls).containsExactly("asked");
        after(Duration.ofSeconds(6));
        assertThat(socket.calls).containsExactly("asked", "silent");
    }

    @Test
    void a_seeker_who_is_silent_is_proposed_to_nobody_until_it_is_heard() {
        Identity other = RecordingSocket.somebody();
        for (AccountId account : List.of(connection.account(), other.account())) {
            lobby.arrive(account);
            lobby.admit(account, Set.of(), Set.of());
        }
        assertThat(lobby.seek(connection.account(), Wish.forAnybody(Mode.TEXT))).isEmpty();
        after(Duration.ofSeconds(6));
        assertThat(lobby.seek(other.account(), Wish.forAnybody(Mode.TEXT))).isEmpty();
        assertThat(lobby.census().encounters()).isZero();
        connection.heard();
        heartbeat.beat();
        assertThat(lobby.census().encounters()).isOne();
    }

    @Test
    void who_takes_nothing_is_closed_however_much_it_says() {
        connection.send(new ServerMessage.Pong(null));
        for (int second = 0; second < 8; second++) {
            after(Duration.ofSeconds(1));
            connection.heard();
        }
        assertThat(socket.calls).isEmpty();
        after(Duration.ofMillis(1));
        assertThat(socket.calls).containsExactly("not reading");
        assertThat(Closing.NOT_READING.reason().getCloseCode().getCode()).isEqualTo(4408);
    }

    @Test
    void who_takes_what_is_sent_in_time_stays() {
        connection.send(new ServerMessage.Pong(null));
        after(Duration.ofSeconds(2));
        socket.inFlight.get(0).accept(true);
        connection.heard();
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        connection.heard();
        heartbeat.beat();
        assertThat(socket.calls).isEmpty();
    }
}
