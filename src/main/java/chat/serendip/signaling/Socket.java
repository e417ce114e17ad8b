package chat.serendip.signaling;

import jakarta.websocket.CloseReason;

/** What can be done with one open socket. Nothing here waits. */
interface Socket extends Outbox.Wire {

    /** Sends a ping, which the browser answers without its page knowing. */
    void ping();

    /** Closes the socket, later and on another thread. */
    void close(CloseReason reason);
}
