package chat.serendip.signaling;

/** What can be done with one open socket. Nothing here waits. */
interface Socket extends Outbox.Wire {

    /** Asks the other end for a sign of life; it answers without knowing. */
    void ping();

    /** Closes the socket, later and on another thread. */
    void close(Closing reason);
}
