package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the server accepts sockets: from when it has started until it begins to stop. This class has no dependencies,
 * because health is asked before anything else is there.
 */
@ApplicationScoped
class AcceptingState {

    private volatile boolean open;

    boolean isAccepting() {
        return open;
    }

    void open() {
        open = true;
    }

    void stopAccepting() {
        open = false;
    }
}
