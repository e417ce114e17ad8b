package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import chat.serendip.limits.HandClock;
import chat.serendip.limits.Limits;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.signaling.message.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final SocketSettings SETTINGS = new SocketSettings(
            Duration.ofSeconds(4),
            Duration.ofSeconds(10),
            Duration.ofSeconds(8),
            128,
            262_144,
            Duration.ofSeconds(3),
            LobbySettings.DEFAULT);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> seen = new ArrayList<>();
    private final List<Consumer<Boolean>> inFlight = new ArrayList<>();
    private final Connections connections = new Connections();
    private final Connection connection = connected();

    @SuppressWarnings("NullAway") // what it starts and ticks is not what is looked at here
    private final Heartbeat heartbeat = new Heartbeat(connections, null, null, null, SETTINGS);

    private Connection connected() {
        Socket socket = new Socket() {
            @Override
            public void send(String text, Consumer<Boolean> done) {
                inFlight.add(done);
            }

            @Override
            public void ping() {
                seen.add("asked");
            }

            @Override
            public void close(Closing reason) {
                seen.add(reason.word());
            }
        };
        Limits limits = new Limits(key -> Optional.empty(), new HandClock(), 10);
        Identity somebody = new Identity(new AccountId(UUID.randomUUID()), new SessionId(UUID.randomUUID()), Role.USER);
        Outbox outbox = new Outbox(socket, SETTINGS.outboxMessages(), SETTINGS.outboxBytes(), nanos::get);
        Connection made =
                new Connection(somebody, socket, outbox, Patience.with(limits), nanos::get, (gone, reason) -> {});
        connections.put(made);
        return made;
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
        assertThat(seen).isEmpty();
    }

    @Test
    void who_is_silent_for_a_while_is_asked_and_given_up_in_the_end() {
        after(Duration.ofSeconds(5));
        assertThat(seen).containsExactly("asked");
        after(Duration.ofSeconds(6));
        assertThat(seen).containsExactly("asked", "silent");
    }

    @Test
    void who_takes_nothing_is_closed_however_much_it_says() {
        connection.send(new ServerMessage.Pong(null));
        for (int second = 0; second < 8; second++) {
            after(Duration.ofSeconds(1));
            connection.heard();
        }
        assertThat(seen).isEmpty();
        after(Duration.ofMillis(1));
        assertThat(seen).containsExactly("not reading");
    }

    @Test
    void who_takes_what_is_sent_in_time_stays() {
        connection.send(new ServerMessage.Pong(null));
        after(Duration.ofSeconds(2));
        inFlight.get(0).accept(true);
        connection.heard();
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        connection.heard();
        heartbeat.beat();
        assertThat(seen).isEmpty();
    }
}
