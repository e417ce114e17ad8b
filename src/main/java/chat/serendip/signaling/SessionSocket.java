package chat.serendip.signaling;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A container's session as a socket. Only the asynchronous remote is used: the basic one waits for a slow reader
 * without end.
 */
final class SessionSocket implements Socket {

    private static final Logger LOG = Logger.getLogger(SessionSocket.class.getName());

    private final Session session;
    private final Executor closer;

    SessionSocket(Session session, Executor closer) {
        this.session = session;
        this.closer = closer;
    }

    @Override
    public void send(String text, Consumer<Boolean> done) {
        try {
            session.getAsyncRemote().sendText(text, result -> done.accept(result.isOK()));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A message could not be sent", e);
            done.accept(false);
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A ping could not be sent", e);
        }
    }

    @Override
    public void close(CloseReason reason) {
        try {
            closer.execute(() -> closeNow(reason));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The server stops, and the closing threads have stopped already", e);
            closeNow(reason);
        }
    }

    private void closeNow(CloseReason reason) {
        try {
            session.close(reason);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A socket could not be closed properly", e);
        }
    }
}
