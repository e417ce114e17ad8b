package chat.serendip.lobby;

/** Why an account leaves the lobby for good. Its partner is told the same in every case: that it left. */
public enum Departure {
    /** The client said that it goes, or was cut off because it flooded or did not read. */
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
