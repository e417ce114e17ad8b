package chat.serendip.lobby;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps events in the order in which the lobby decided them, and passes them to the listener outside the lobby's lock.
 *
 * <p>Events are noted under the lobby's lock, which fixes their order. The first thread that comes here then passes on
 * all noted events, one after another; other threads return at once, because that thread passes on their events too. So
 * no account hears that an encounter ended before it hears that it began, and a slow listener holds up at most one
 * thread.
 */
class EventDispatcher {

    private final LobbyListener lobbyListener;
    private final Queue<LobbyEvent> noted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();

    EventDispatcher(LobbyListener lobbyListener) {
        this.lobbyListener = lobbyListener;
    }

    /** To be called under the lobby's lock. */
    void note(LobbyEvent lobbyEvent) {
        noted.add(lobbyEvent);
    }

    /** To be called without any lock. */
    void dispatchAll() {
        // checked again after each round: no other thread passes on what was noted while the last round was ending
        while (!noted.isEmpty() && telling.compareAndSet(false, true)) {
            try {
                for (LobbyEvent lobbyEvent = noted.poll(); lobbyEvent != null; lobbyEvent = noted.poll()) {
                    lobbyListener.onEvent(lobbyEvent);
                }
            } finally {
                telling.set(false);
            }
        }
    }
}
