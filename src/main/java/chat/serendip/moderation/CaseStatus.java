package chat.serendip.moderation;

import chat.serendip.platform.Invalid;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a case has come. */
enum CaseStatus {
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
    static @Nullable CaseStatus parse(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(values())
                        .filter(status -> status.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(
                                "status", "unknown", "This must be open, claimed, awaiting-confirmation or closed."));
    }

    /** The word on the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
