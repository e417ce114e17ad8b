package chat.serendip.signaling;

import chat.serendip.account.session.Sessions;
import chat.serendip.kernel.SessionId;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Closes the sockets whose sessions are over, at most a few seconds later. {@link RevocationObserver} is quicker, but
 * no event tells it that a session has expired. While the database is away no socket is closed.
 */
@ApplicationScoped
class ExpiredSessions {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final Connections connections;
    private final Threads threads;

    @Inject
    ExpiredSessions(Sessions sessions, Connections connections, Threads threads) {
        this.sessions = sessions;
        this.connections = connections;
        this.threads = threads;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 20) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("expired-sessions", PAUSE, this::closeExpired);
    }

    private void closeExpired() {
        List<Connection> open = List.copyOf(connections.all());
        if (open.isEmpty()) {
            return;
        }
        Set<SessionId> live = sessions.live(
                open.stream().map(connection -> connection.identity().session()).toList());
        for (Connection connection : open) {
            if (!live.contains(connection.identity().session())) {
                connection.close(Closing.SIGNED_OUT);
            }
        }
    }
}
