package chat.serendip.signaling;

import chat.serendip.platform.database.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Closes the sockets before the server stops: new ones are refused, readiness goes down, and the open ones are closed
 * in waves, so that their clients don't come back all at once. The container closes no socket when it stops.
 *
 * <p>It begins when the process is told to end; the container delays that end by its shutdown grace. If only the
 * application is stopped, or the grace was too short, all remaining sockets are closed at once.
 */
@ApplicationScoped
class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class.getName());
    private static final int WAVES = 10;
    private static final int FEW = 50;

    /** When the clients should try again. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AcceptingState acceptingState;
    private final Connections connections;
    private final Duration time;
    private final Thread hook = new Thread(this::drain, "serendip-drain");

    @Inject
    Draining(AcceptingState acceptingState, Connections connections, SocketSettings settings) {
        this.acceptingState = acceptingState;
        this.connections = connections;
        this.time = settings.drain();
    }

    void start(@Observes @Priority(Schema.PRIORITY + 30) @Initialized(ApplicationScoped.class) Object event) {
        acceptingState.open();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @PreDestroy
    void end() {
        acceptingState.stopAccepting();
        connections.all().forEach(connection -> connection.restart(RETRY));
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The process is ending already", e);
        }
    }

    /** Closes all sockets, in waves if there are many. */
    private void drain() {
        acceptingState.stopAccepting();
        List<Connection> all = new ArrayList<>(connections.all());
        int waves = Math.min(WAVES, 1 + all.size() / FEW);
        for (int wave = 0; wave < waves; wave++) {
            int from = all.size() * wave / waves;
            int to = all.size() * (wave + 1) / waves;
            all.subList(from, to).forEach(connection -> connection.restart(RETRY));
            if (wave < waves - 1) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(time.dividedBy(WAVES).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
