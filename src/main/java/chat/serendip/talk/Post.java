package chat.serendip.talk;

import java.util.ArrayList;
import java.util.List;

/** What is queued for sockets under a talk's lock, and sent once the lock is released. Used by one thread. */
final class Post<S> {

    private final TalkSockets<S> sockets;
    private final List<S> queued = new ArrayList<>();

    Post(TalkSockets<S> sockets) {
        this.sockets = sockets;
    }

    void put(S to, TalkEvent event) {
        sockets.put(to, event);
        queued.add(to);
    }

    /** Something was queued for this socket by somebody else. */
    void add(S to) {
        queued.add(to);
    }

    /** Asks each of them for a sign of life. */
    void ping() {
        queued.forEach(sockets::ping);
    }

    void flush() {
        queued.forEach(sockets::flush);
    }
}
