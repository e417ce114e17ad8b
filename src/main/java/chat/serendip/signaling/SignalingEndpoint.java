package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.signaling.message.Bounds;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The socket at {@code /ws/signaling}: passes on what comes in and does nothing more. The container makes one endpoint
 * for each session; {@link HandshakeFilter} has made sure that the session has an identity.
 */
@ServerEndpoint(value = "/ws/signaling", subprotocols = "serendip.v1")
public class SignalingEndpoint {

    private static final Logger LOG = Logger.getLogger(SignalingEndpoint.class.getName());

    private final Sockets sockets;
    private final Conversation conversation;
    private volatile @Nullable Connection connection;

    @Inject
    public SignalingEndpoint(Sockets sockets, Conversation conversation) {
        this.sockets = sockets;
        this.conversation = conversation;
    }

    @OnOpen
    public void opened(Session session) throws IOException {
        if (session.getUserPrincipal() instanceof Identity identity) {
            connection = sockets.open(session, identity);
        } else {
            session.close(Closing.SIGNED_OUT.reason());
        }
    }

    @OnMessage
    public void text(String text) {
        Connection from = connection;
        if (from == null || from.closing() != null) {
            return;
        }
        from.heard();
        if (!Bounds.fits(text, Bounds.MESSAGE_BYTES)) {
            from.close(Closing.TOO_BIG);
        } else if (!from.allowances().messages().tryTake()) {
            from.close(Closing.FLOODING);
        } else {
            conversation.receive(from, text);
        }
    }

    /** Received part by part, so that nothing of it is kept. */
    @OnMessage
    public void binary(byte[] part, boolean last) {
        close(Closing.TEXT_ONLY);
    }

    @OnMessage
    public void pong(PongMessage pong) {
        Connection from = connection;
        if (from != null) {
            from.heard();
        }
    }

    @OnClose
    public void closed(CloseReason reason) {
        Connection from = connection;
        if (from != null) {
            sockets.closed(from, reason);
        }
    }

    @OnError
    public void failed(Throwable error) {
        LOG.log(Level.FINE, "A socket failed", error);
        close(Closing.FAILED);
    }

    private void close(Closing reason) {
        Connection from = connection;
        if (from != null) {
            from.close(reason);
        }
    }
}
