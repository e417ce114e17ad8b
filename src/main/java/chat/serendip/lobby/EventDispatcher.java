package chat.serendip.lobby;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps news in the order in which they were decided and tells them outside the lock.
 *
 * <p>News are noted under the lobby's lock, which makes the order. Then whoever gets here first tells all that is noted,
 * one after another; the others go on, since their news are told for them. So nobody hears that an encounter ended before
 * hearing that it began, and a slow herald holds up at most one thread.
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
    void tellAll() {
        // asked again after each round: what was noted while the last round was ending had nobody else to tell it
        while (!noted.isEmpty() && telling.compareAndSet(false, true)) {
            try {
                for (LobbyEvent lobbyEvent = noted.poll(); lobbyEvent != null; lobbyEvent = noted.poll()) {
                    lobbyListener.tell(lobbyEvent);
                }
            } finally {
                telling.set(false);
            }
        }
    }
}
