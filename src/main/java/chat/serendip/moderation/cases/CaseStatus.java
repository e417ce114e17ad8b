package chat.serendip.moderation.cases;

import chat.serendip.kernel.WireName;
import chat.serendip.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** How far a case has come. */
public enum CaseStatus {
    OPEN,
    /** somebody works on it now */
    CLAIMED,
    /** one moderator has decided, and another must confirm it */
    AWAITING_CONFIRMATION,
    CLOSED;

    /**
     * The status that a client names; null if it names none.
     *
     * @throws Invalid if there is no such status
     */
    public static @Nullable CaseStatus parse(@Nullable String wireName) {
        return wireName == null
                ? null
                : WireName.parse(CaseStatus.class, wireName)
                        .orElseThrow(() -> new Invalid(
                                "status", "unknown", "This must be open, claimed, awaiting-confirmation or closed."));
    }

    /** The status's name on the wire. */
    public String wireName() {
        return WireName.of(this);
    }
}
