package chat.serendip.signaling;

import chat.serendip.lobby.Lobby;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Checks all sockets twice a second: pings those that have been silent for a while, closes those that have been silent
 * for too long, and closes those that don't take what they are sent. Tells the lobby which of them are silent. The container can't be relied upon to tell that a
 * socket has closed.
 */
@ApplicationScoped
class Heartbeat {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Connections connections;
    private final Lobby lobby;
    private final SocketLifecycle socketLifecycle;
    private final Arrivals arrivals;
    private final Threads threads;
    private final long heartbeat;
    private final long silence;
    private final long stall;
    private final long quiet;

    @Inject
    Heartbeat(
            Connections connections,
            Lobby lobby,
            SocketLifecycle socketLifecycle,
            Arrivals arrivals,
            Threads threads,
            SocketSettings settings) {
        this.connections = connections;
        this.lobby = lobby;
        this.socketLifecycle = socketLifecycle;
        this.arrivals = arrivals;
        this.threads = threads;
        this.heartbeat = settings.heartbeat().toNanos();
        this.silence = settings.silence().toNanos();
        this.stall = settings.stall().toNanos();
        this.quiet = settings.quiet().toNanos();
    }

    void start(@Observes @Priority(Schema.PRIORITY + 20) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("heartbeat", PAUSE, LONGEST_RUN, this::beat);
        threads.every("lobby", PAUSE, LONGEST_RUN, lobby::tick);
        threads.every("talks", PAUSE, LONGEST_RUN, socketLifecycle::endWhatIsDue);
        threads.every("arrivals-again", Duration.ofSeconds(1), LONGEST_RUN, arrivals::retry);
    }

    /** Checks every socket once. */
    void beat() {
        for (Connection connection : connections.all()) {
            long silent = connection.silence();
            if (connection.isStuck(stall)) {
                connection.close(Closing.NOT_READING);
            } else if (silent > silence) {
                connection.close(Closing.SILENT);
            } else if (silent > heartbeat) {
                connection.ping();
            }
            if (connection.noteQuiet(silent > quiet)) {
                socketLifecycle.quiet(connection, silent > quiet);
            }
        }
    }
}
