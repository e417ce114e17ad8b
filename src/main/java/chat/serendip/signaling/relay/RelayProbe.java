package chat.serendip.signaling.relay;

import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;

/**
 * Proves that people can use the relays: at the start and every minute it takes one allocation at each with a credential
 * such as people get, and gives it back. What it finds is in {@link RelayReadiness}; the log has a line for each relay
 * at the start, and another when it goes or is back.
 */
@ApplicationScoped
class RelayProbe {

    private static final Logger LOG = Logger.getLogger(RelayProbe.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final IceServers servers;
    private final RelayReadiness readiness;
    private final Threads threads;
    private final SecureRandom random;

    @Inject
    RelayProbe(IceServers servers, RelayReadiness readiness, Threads threads, SecureRandom random) {
        this.servers = servers;
        this.readiness = readiness;
        this.threads = threads;
        this.random = random;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 20) @Initialized(ApplicationScoped.class) Object event) {
        if (!servers.relays().isEmpty()) {
            threads.pool("relays-at-the-start", 1, 1).execute(this::run);
            threads.every("relays", PAUSE, this::run);
        }
    }

    private void run() {
        servers.relays().forEach(relay -> probe(relay, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    /** Probes one relay, and waits for it for some seconds at most. */
    void probe(TurnUrl relay, SSLSocketFactory tls) {
        String state = state(relay, tls);
        boolean answers = state.equals(RelayReadiness.ANSWERS);
        if (readiness.note(relay, state)) {
            LOG.log(answers ? Level.INFO : Level.WARNING, "The relay {0}: {1}", new Object[] {relay.text(), state});
        }
    }

    private String state(TurnUrl relay, SSLSocketFactory tls) {
        try {
            TurnAllocation.open(relay, servers.own(), random, tls).close();
            return RelayReadiness.ANSWERS;
        } catch (IOException e) {
            return "can't be used: " + Objects.requireNonNullElse(e.getMessage(), "no answer");
        }
    }
}
