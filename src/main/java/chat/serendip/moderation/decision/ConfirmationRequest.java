package chat.serendip.moderation.decision;

import chat.serendip.platform.http.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a second moderator says to a proposed decision.
 *
 * @param version of the case that they have seen
 */
public record ConfirmationRequest(
        int version,
        boolean confirm,

        @CodePointLength(max = DecisionRequest.LONGEST_NOTE) @Nullable
        String note) {}
