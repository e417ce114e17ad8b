package chat.serendip.lobby;

import chat.serendip.kernel.PartedReason;

/** Why an account leaves the lobby for good. Its partner is told no more than whether it left or was lost. */
public enum Departure {
    /** The client said that it goes, or was cut off because it flooded or did not read. */
    LEFT(PartedReason.LEFT),
    SIGNED_OUT(PartedReason.LEFT),
    DELETED(PartedReason.LEFT),
    /** Suspended or banned. */
    MODERATED(PartedReason.MODERATED),
    /** The same account connected again, without resuming. */
    REPLACED(PartedReason.REPLACED),
    /** Its connection was lost, and it didn't come back in time. */
    LOST(PartedReason.LOST);

    private final PartedReason reason;

    Departure(PartedReason reason) {
        this.reason = reason;
    }

    /** What the departing account itself is told, if it was in an encounter. */
    PartedReason reason() {
        return reason;
    }

    /** What its partner is told. */
    PartedReason partnersReason() {
        return this == LOST ? PartedReason.PARTNER_LOST : PartedReason.PARTNER_LEFT;
    }
}
