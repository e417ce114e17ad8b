package chat.serendip.moderation.decision;

import chat.serendip.platform.http.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A second moderator's answer to a proposed decision.
 *
 * @param version the version of the case that they have seen
 */
public record ConfirmationRequest(
        int version,
        boolean confirm,

        @CodePointLength(max = DecisionRequest.LONGEST_NOTE) @Nullable
        String note) {}
