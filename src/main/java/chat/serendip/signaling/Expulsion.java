package chat.serendip.signaling;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.Identity;
import chat.serendip.account.SessionRevoked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes the sockets of sessions that ended and of accounts that are gone, as soon as that is committed. */
@ApplicationScoped
class Expulsion {

    /** How long a handshake may take that had been let in before the session ended. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Connections connections;
    private final Clock clock;
    private final Map<Object, Instant> lately = new ConcurrentHashMap<>();

    @Inject
    Expulsion(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Whether the session or its account ended just now, perhaps between the handshake and the opening of the socket. */
    boolean hasEnded(Identity identity) {
        return lately.containsKey(identity.session()) || lately.containsKey(identity.account());
    }

    void sessionEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionRevoked news) {
        remember(news.session());
        connections
                .of(news.account())
                .filter(connection -> connection.identity().session().equals(news.session()))
                .ifPresent(connection -> connection.close(Closing.SIGNED_OUT));
    }

    void accountDeleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted news) {
        remember(news.account());
        connections.of(news.account()).ifPresent(connection -> connection.close(Closing.SIGNED_OUT));
    }

    private void remember(Object id) {
        Instant now = clock.instant();
        lately.values().removeIf(when -> when.isBefore(now.minus(MEMORY)));
        lately.put(id, now);
    }
}
