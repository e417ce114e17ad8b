package chat.serendip.lobby;

/** Why an account goes from the lobby for good. Its partner hears the same of all of them: that it left. */
public enum Departure {
    /** Closed the page and said so. */
    LEFT(PartedReason.LEFT),
    SIGNED_OUT(PartedReason.LEFT),
    DELETED(PartedReason.LEFT),
    /** Suspended or banned. */
    MODERATED(PartedReason.MODERATED),
    /** The same account connected again, without resuming. */
    REPLACED(PartedReason.REPLACED);

    private final PartedReason reason;

    Departure(PartedReason reason) {
        this.reason = reason;
    }

    /** What the departing account itself is told, if it was in an encounter. */
    PartedReason reason() {
        return reason;
    }
}
