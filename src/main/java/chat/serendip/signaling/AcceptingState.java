package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether sockets are let in: from when the server has started until it begins to stop. It knows nothing else, because
 * health is asked before anything else is there.
 */
@ApplicationScoped
class AcceptingState {

    private volatile boolean open;

    boolean areOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void shut() {
        open = false;
    }
}
