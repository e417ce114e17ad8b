package chat.serendip.moderation;

import chat.serendip.platform.CodePointLength;
import chat.serendip.platform.Vocabulary;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants done with a case.
 *
 * @param version of the case that the moderator has seen
 * @param days how long a suspension lasts
 * @param rule which rule was broken; the sanctioned person reads it
 * @param facts what happened; the sanctioned person reads it
 * @param note for moderators only
 */
public record Verdict(
        int version,
        @Vocabulary(DecisionKind.class) String kind,
        @Min(1) @Max(Verdict.MOST_DAYS) @Nullable Integer days,

        @CodePointLength(max = Verdict.LONGEST_RULE) @Nullable
        String rule,

        @CodePointLength(max = Verdict.LONGEST_FACTS) @Nullable
        String facts,

        @CodePointLength(max = Verdict.LONGEST_NOTE) @Nullable
        String note) {

    public static final int MOST_DAYS = 365;
    public static final int LONGEST_RULE = 200;
    public static final int LONGEST_FACTS = 4000;
    static final int LONGEST_NOTE = 4000;

    /** The kind that it names. */
    DecisionKind chosen() {
        return DecisionKind.named(kind).orElseThrow();
    }
}
