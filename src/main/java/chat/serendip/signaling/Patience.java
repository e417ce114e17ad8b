package chat.serendip.signaling;

/** How much one socket may still say before it is refused, or closed as a flood. Safe for use by many threads. */
interface Patience {

    /** Whether another message may come; if not, the socket is to be closed. */
    boolean withMessage();

    /** Whether another mistake may be made; if not, the socket is to be closed. */
    boolean withMistake();

    /** Whether another line may be said now. */
    boolean withLine();

    /** Whether another search may begin now. */
    boolean withSearch();
}
