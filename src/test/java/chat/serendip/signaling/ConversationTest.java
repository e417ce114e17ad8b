package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Standing;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbyListener;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.ManualClock;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.signaling.relay.IceServers;
import chat.serendip.talk.Talks;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a message is answered if the server fails unexpectedly. */
class ConversationTest {

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    /** A clock that fails whenever it is read. */
    private static final Clock BROKEN = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("it has stopped");
        }
    };

    private final List<String> counted = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {

        private final Formatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.add(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Connections connections = new Connections();
    private final RecordingSocket socket = new RecordingSocket();
    private final Connection connection = socket.connect(RecordingSocket.somebody(), () -> 0);

    @SuppressWarnings("NullAway") // nobody has met anybody here
    private Conversation conversation(Clock clock, LobbyListener lobbyListener) {
        Lobby lobby = new Lobby(new ManualClock(), () -> 0, new SecureRandom(), LobbySettings.DEFAULT, lobbyListener);
        lobby.arrive(connection.account());
        lobby.admit(connection.account(), Set.of(), Set.of());
        return new Conversation(
                new AcceptingState(),
                lobby,
                (Talks<Connection>) null,
                (LiveEncounters) null,
                new IceServers("", "", "", Duration.ofMinutes(10), new ManualClock()),
                new SocketMetrics(registry(), connections, null, null),
                clock);
    }

    /** Records the code with which each refusal is counted. */
    private MetricRegistry registry() {
        ClassLoader loader = MetricRegistry.class.getClassLoader();
        Counter counter = (Counter)
                Proxy.newProxyInstance(loader, new Class<?>[] {Counter.class}, (proxy, method, arguments) -> null);
        return (MetricRegistry) Proxy.newProxyInstance(
                loader, new Class<?>[] {MetricRegistry.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() != Counter.class) {
                        return null;
                    }
                    if (arguments.length == 2) {
                        counted.add(((org.eclipse.microprofile.metrics.Tag[]) arguments[1])[0].getTagValue());
                    }
                    return counter;
                });
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void what_the_server_stumbles_over_is_told_to_the_sender_and_never_written_down() {
        conversation(BROKEN, event -> {})
                .receive(connection, "{\"type\":\"seek\",\"mode\":\"text\",\"interests\":[\"a secret\"]}");
        assertThat(socket.sent).singleElement().asString().contains("\"type\":\"refused\"", "\"code\":\"failed\"");
        assertThat(socket.calls).as("and the socket stays open").isEmpty();
        assertThat(counted).contains("failed");
        assertThat(logged).singleElement().asString().contains("it has stopped").doesNotContain("a secret");
    }

    @Test
    void who_is_paused_while_a_search_begins_is_answered_once() {
        ManualClock clock = new ManualClock();
        LobbyListener lobbyListener = event -> {
            connection.send(new ServerMessage.Seeking(clock.instant(), 1, 1, false, connection.takeSeekRef()));
            connection.setStanding(Standing.pausedUntil(clock.instant().plusSeconds(60)));
        };
        conversation(clock, lobbyListener).receive(connection, "{\"type\":\"seek\",\"mode\":\"text\",\"ref\":\"s1\"}");
        socket.inFlight.get(0).accept(true);
        assertThat(socket.sent).hasSize(2);
        assertThat(socket.sent.get(0)).contains("seeking", "s1");
        assertThat(socket.sent.get(1)).contains("refused", "paused").doesNotContain("s1");
    }
}
