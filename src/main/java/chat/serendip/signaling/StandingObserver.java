package chat.serendip.signaling;

import chat.serendip.account.Standing;
import chat.serendip.account.StandingChanged;
import chat.serendip.lobby.Lobby;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Applies a new standing to the account's socket, as soon as it is committed. The socket of a suspended or banned
 * account is closed. Any other socket is told the standing, and its search ends if the account may not seek now.
 */
@ApplicationScoped
class StandingObserver {

    private final Connections connections;
    private final Lobby lobby;
    private final Clock clock;
    private final RecentEvents<StandingChanged> recentEvents;

    @Inject
    StandingObserver(Connections connections, Lobby lobby, Clock clock) {
        this.connections = connections;
        this.lobby = lobby;
        this.clock = clock;
        this.recentEvents = new RecentEvents<>(clock);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged event) {
        recentEvents.remember(event.account(), event, StandingChanged::orLater);
        connections.of(event.account()).ifPresent(this::apply);
    }

    /** Applies the standing to a socket that has just opened, if it changed since the handshake or isn't good. */
    void catchUp(Connection connection) {
        boolean changed = recentEvents.of(connection.account()).isPresent();
        if (changed || connection.standing().at(clock.instant()).kind() != Standing.Kind.GOOD) {
            apply(connection);
        }
    }

    private void apply(Connection connection) {
        Standing now = learn(connection);
        if (now.locksOut()) {
            connection.close(Closing.FORBIDDEN);
            return;
        }
        if (Refusals.of(now, null).isPresent()) {
            connection.postpone(null);
            lobby.stop(connection.account());
        }
        connection.flush();
    }

    /**
     * Reads and queues the standing under the connection's lock, so that of two threads at once the last one has read,
     * and queues, the latest standing. It is sent outside of the lock.
     */
    private Standing learn(Connection connection) {
        synchronized (connection) {
            connection.setStanding(recentEvents
                    .of(connection.account())
                    .map(StandingChanged::standing)
                    .orElse(connection.standing()));
            Standing now = connection.standing().at(clock.instant());
            if (!now.locksOut()) {
                connection.put(MessageWriter.write(
                        new ServerMessage.Standing(now.kind().wireName(), now.until())));
            }
            return now;
        }
    }
}
