package chat.serendip.moderation;

import chat.serendip.kernel.Word;
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
    public static @Nullable CaseStatus parse(@Nullable String word) {
        return word == null
                ? null
                : Word.meant(CaseStatus.class, word)
                        .orElseThrow(() -> new Invalid(
                                "status", "unknown", "This must be open, claimed, awaiting-confirmation or closed."));
    }

    /** The word on the wire. */
    public String word() {
        return Word.of(this);
    }
}
