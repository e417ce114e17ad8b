package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.block.AccountBlocks;
import chat.serendip.encounter.Rows;
import chat.serendip.limits.Limits;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.ManualClock;
import chat.serendip.signaling.relay.IceServers;
import chat.serendip.statistics.UnstoredCounters;
import chat.serendip.talk.Absence;
import chat.serendip.talk.TalkSettings;
import chat.serendip.talk.TalkSockets;
import chat.serendip.talk.Talks;
import jakarta.websocket.CloseReason;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * One run of the server from its sockets down to its rows, without container, threads and database: all that happens is
 * done at once, by the thread that calls. It ends when nobody calls it any more.
 */
class BareServer {

    private static final LobbySettings LOBBY =
            new LobbySettings(Duration.ofSeconds(5), 0, Duration.ofSeconds(10), Duration.ofMinutes(10));

    private final ManualClock clock;
    private final Rows.Run run;
    private final Connections connections = new Connections();
    private final Limits limits;
    private final Lobby lobby;
    private final Talks<Connection> talks;
    private final SocketLifecycle socketLifecycle;
    private final Conversation conversation;
    private final Queue<Runnable> closings = new ArrayDeque<>();
    private final long readySince;
    private boolean leftIsEnded;

    @SuppressWarnings("NullAway") // nothing waits for a database
    BareServer(
            ManualClock clock, Rows rows, RandomGenerator chance, UnaryOperator<TalkSockets<Connection>> talkSockets) {
        this.clock = clock;
        run = rows.run(clock);
        limits = new Limits(key -> Optional.empty(), clock, 10);
        IceServers iceServers = new IceServers("", "", "", Duration.ofMinutes(10), clock);
        TalkEventSender talkEventSender = new TalkEventSender(connections, run.encounters(), iceServers);
        talks = new Talks<>(clock, settings(), talkSockets.apply(talkEventSender));
        SocketMetrics metrics = new SocketMetrics(registry(), connections, run.encounters(), null);
        LobbyEventSender lobbyEventSender =
                new LobbyEventSender(connections, run.encounters(), run, talks, metrics, UnstoredCounters.counters());
        lobby = new Lobby(clock, clock, chance, LOBBY, lobbyEventSender);
        conversation =
                new Conversation(new AcceptingState(), lobby, talks, run.encounters(), iceServers, metrics, clock);
        Arrivals arrivals = new Arrivals(
                account -> new AccountBlocks(Set.of(), Set.of()), run, connections, List.of((Executor) Runnable::run));
        socketLifecycle = new SocketLifecycle(
                lobby,
                connections,
                talks,
                talkEventSender,
                run.encounters(),
                arrivals,
                conversation,
                SocketSettingsTest.with(128, 655_360));
        talks.ready();
        readySince = clock.getAsLong();
    }

    BareServer(ManualClock clock, Rows rows, RandomGenerator chance) {
        this(clock, rows, chance, UnaryOperator.identity());
    }

    /** How long its talks wait. */
    TalkSettings settings() {
        return TalkSettings.DEFAULT;
    }

    /** A registry that counts nothing. */
    private static MetricRegistry registry() {
        return nothing(MetricRegistry.class);
    }

    private static <T> T nothing(Class<T> kind) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(),
                new Class<?>[] {kind},
                (proxy, method, arguments) ->
                        method.getReturnType().isInterface() ? nothing(method.getReturnType()) : null));
    }

    /** A socket opens, and is welcomed. */
    Connection open(Identity identity, Resumption resumption, Socket socket) {
        Outbox outbox = new Outbox(socket, 128, 655_360, clock);
        Connection connection = new Connection(
                identity,
                socket,
                outbox,
                SocketAllowances.with(limits),
                clock,
                (gone, reason) -> closings.add(() -> socketLifecycle.closed(gone, reason)));
        socketLifecycle.opened(connection, resumption, welcomed -> {});
        settle();
        return connection;
    }

    /** A text comes. */
    void receive(Connection from, String text) {
        from.heard();
        conversation.receive(from, text);
        settle();
    }

    /** The container says that a socket is gone. */
    void gone(Connection connection, int code) {
        if (connection.closing() == null) {
            socketLifecycle.lost(
                    connection, code == CloseReason.CloseCodes.GOING_AWAY.getCode() ? Absence.RELOADING : Absence.LOST);
        }
        settle();
    }

    /** What is done twice a second, but for looking whether sockets are silent. */
    void tick() {
        lobby.tick();
        socketLifecycle.endWhatIsDue();
        settle();
        store();
        if (!leftIsEnded
                && clock.getAsLong() - readySince
                        >= TalkSettings.DEFAULT.restart().toNanos()) {
            run.endLeft();
            leftIsEnded = true;
        }
    }

    /** What waits for the rows is written. */
    void store() {
        run.flush();
    }

    /** The server ends in order. */
    void end() {
        store();
        connections.all().forEach(connection -> connection.restart(Duration.ofSeconds(1)));
        settle();
    }

    private void settle() {
        for (Runnable closing = closings.poll(); closing != null; closing = closings.poll()) {
            closing.run();
        }
    }
}
