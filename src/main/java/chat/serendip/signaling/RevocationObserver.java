package chat.serendip.signaling;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.Identity;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.lobby.Departure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Closes the sockets of sessions that ended and of accounts that are gone, as soon as that is committed. For who is shut
 * out or gone no talk is held, either, nor for the lost socket of a session that ended.
 */
@ApplicationScoped
class RevocationObserver {

    private final Connections connections;
    private final SocketLifecycle socketLifecycle;
    private final RecentEvents<Closing> recentEvents;

    @Inject
    RevocationObserver(Connections connections, SocketLifecycle socketLifecycle, Clock clock) {
        this.connections = connections;
        this.socketLifecycle = socketLifecycle;
        this.recentEvents = new RecentEvents<>(clock);
    }

    /** Closes a socket that has just opened, if its session or its account ended since the handshake. */
    void catchUp(Connection connection) {
        Identity identity = connection.identity();
        recentEvents
                .of(identity.session())
                .or(() -> recentEvents.of(identity.account()))
                .ifPresent(connection::close);
    }

    void sessionEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionRevoked event) {
        Closing reason = event.cause() == SessionRevoked.Cause.SHUT_OUT ? Closing.FORBIDDEN : Closing.SIGNED_OUT;
        recentEvents.remember(event.session(), reason);
        connections
                .of(event.account())
                .filter(connection -> connection.identity().session().equals(event.session()))
                .ifPresent(connection -> connection.close(reason));
        if (reason == Closing.FORBIDDEN) {
            socketLifecycle.departAbsent(event.account(), Departure.MODERATED);
        } else {
            socketLifecycle.departAbsent(event.account(), event.session());
        }
    }

    void accountDeleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted event) {
        recentEvents.remember(event.account(), Closing.SIGNED_OUT);
        connections.of(event.account()).ifPresent(connection -> connection.close(Closing.SIGNED_OUT));
        socketLifecycle.departAbsent(event.account(), Departure.DELETED);
    }
}
