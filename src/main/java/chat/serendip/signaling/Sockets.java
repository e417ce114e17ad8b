package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.limits.Limits;
import chat.serendip.platform.job.Threads;
import chat.serendip.signaling.message.Bounds;
import chat.serendip.talk.Absence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes a connection of each opened session, and handles its end. No socket is closed on the thread that asks for it.
 */
@ApplicationScoped
class Sockets {

    private static final Logger LOG = Logger.getLogger(Sockets.class.getName());

    private final SocketLifecycle socketLifecycle;
    private final RevocationObserver revocationObserver;
    private final StandingObserver standings;
    private final Limits limits;
    private final SocketSettings settings;
    private final SocketMetrics metrics;
    private final LongSupplier nanos;
    private final ExecutorService closer;

    @Inject
    Sockets(
            SocketLifecycle socketLifecycle,
            RevocationObserver revocationObserver,
            StandingObserver standings,
            Limits limits,
            SocketSettings settings,
            SocketMetrics metrics,
            Threads threads,
            LongSupplier nanos) {
        this.socketLifecycle = socketLifecycle;
        this.revocationObserver = revocationObserver;
        this.standings = standings;
        this.limits = limits;
        this.settings = settings;
        this.metrics = metrics;
        this.nanos = nanos;
        this.closer = threads.pool("socket-closer", 4, 100_000);
    }

    /** Sets the bounds of an open session, registers it and welcomes it. */
    Connection open(Session session, Identity identity) {
        session.setMaxTextMessageBufferSize(Bounds.MESSAGE_BYTES);
        Socket socket = new SessionSocket(session, closer);
        Outbox outbox = new Outbox(socket, settings.outboxMessages(), settings.outboxBytes(), nanos);
        Connection connection =
                new Connection(identity, socket, outbox, SocketAllowances.with(limits), nanos, this::closing);
        socketLifecycle.opened(connection, Resumption.from(session.getRequestParameterMap()), standings::catchUp);
        revocationObserver.catchUp(connection);
        return connection;
    }

    /**
     * The container says that the session has closed. Only a browser whose page goes away, or is loaded again, sends
     * 1001. Even 1000 may mean that the connection was cut, and not that somebody wanted to leave.
     */
    void closed(Connection connection, CloseReason reason) {
        if (connection.closing() == null) {
            Absence why = reason.getCloseCode() == CloseReason.CloseCodes.GOING_AWAY ? Absence.RELOADING : Absence.LOST;
            later(() -> socketLifecycle.lost(connection, why));
        }
    }

    private void closing(Connection connection, Closing reason) {
        metrics.closed(reason);
        later(() -> socketLifecycle.closed(connection, reason));
    }

    private void later(Runnable task) {
        try {
            closer.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The server stops: everybody goes with it", e);
        }
    }
}
