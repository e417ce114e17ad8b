package chat.serendip.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the sockets go before the server stops: no new ones, readiness down, and the open ones closed in waves, so that
 * their clients don't come back all at once. The container's own stop closes nothing.
 *
 * <p>It begins with the process's end, which the container delays by its shutdown grace; if the application alone is
 * stopped, or no grace was given, everybody left is let go at once.
 */
@ApplicationScoped
class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class.getName());
    private static final int WAVES = 10;

    private final Connections connections;
    private final Duration time;
    private final Thread hook = new Thread(this::drain, "serendip-drain");
    private volatile boolean draining;

    @Inject
    Draining(Connections connections, SocketSettings settings) {
        this.connections = connections;
        this.time = settings.drain();
    }

    /** Whether the server is about to stop. */
    boolean isDraining() {
        return draining;
    }

    @PostConstruct
    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @PreDestroy
    void end() {
        draining = true;
        connections.all().forEach(connection -> connection.close(Closing.RESTARTING));
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The process is ending already", e);
        }
    }

    /** Closes everybody, a tenth at a time. */
    private void drain() {
        draining = true;
        List<Connection> all = new ArrayList<>(connections.all());
        for (int wave = 0; wave < WAVES; wave++) {
            int from = all.size() * wave / WAVES;
            int to = all.size() * (wave + 1) / WAVES;
            all.subList(from, to).forEach(connection -> connection.close(Closing.RESTARTING));
            try {
                Thread.sleep(time.dividedBy(WAVES).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
