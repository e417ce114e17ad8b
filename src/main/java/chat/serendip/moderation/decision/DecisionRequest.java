package chat.serendip.moderation.decision;

import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a moderator makes on a case.
 *
 * @param version the version of the case that the moderator has seen
 * @param kind the name of a {@link DecisionKind} on the wire
 * @param days for how many days the sanction lasts, if its kind ends by itself
 * @param rule which rule was broken; the sanctioned person reads it
 * @param facts what happened; the sanctioned person reads it
 * @param note for moderators only
 */
public record DecisionRequest(
        int version,
        String kind,
        java.lang.@Min(1) @Max(DecisionRequest.MOST_DAYS) @Nullable Integer days,

        @CodePointLength(max = DecisionRequest.LONGEST_RULE) @Nullable
        String rule,

        @CodePointLength(max = DecisionRequest.LONGEST_FACTS) @Nullable
        String facts,

        @CodePointLength(max = DecisionRequest.LONGEST_NOTE) @Nullable
        String note) {

    public static final int MOST_DAYS = 365;
    public static final int LONGEST_RULE = 200;
    public static final int LONGEST_FACTS = 4000;
    static final int LONGEST_NOTE = 4000;

    /** The kind of decision that it names. */
    DecisionKind chosen() {
        return DecisionKind.named(kind).orElseThrow();
    }
}
