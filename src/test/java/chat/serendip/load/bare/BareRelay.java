package chat.serendip.load.bare;

import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that a relay can do: two sockets that name the same pair get each other's messages. It has no accounts,
 * JSON, bounds or database. Whatever Serendip costs beyond this is its own cost.
 */
@ServerEndpoint("/relay/{pair}")
public class BareRelay {

    private static final Map<String, Session> WAITING = new ConcurrentHashMap<>();
    private static final Map<String, Session> PARTNERS = new ConcurrentHashMap<>();

    @OnOpen
    public void opened(Session session, @PathParam("pair") String pair) {
        Session first = WAITING.putIfAbsent(pair, session);
        if (first != null) {
            WAITING.remove(pair);
            PARTNERS.put(session.getId(), first);
            PARTNERS.put(first.getId(), session);
        }
    }

    @OnMessage
    public void text(Session session, String text) {
        Session partner = PARTNERS.get(session.getId());
        if (partner != null) {
            partner.getAsyncRemote().sendText(text, result -> {});
        }
    }
}
