package chat.serendip.moderation;

import chat.serendip.moderation.staff.Texts;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants done with a case.
 *
 * @param version of the case that the moderator has seen
 * @param kind one of {@link DecisionKind}'s words
 * @param days how long a suspension lasts
 * @param rule which rule was broken; the sanctioned person reads it
 * @param facts what happened; the sanctioned person reads it
 * @param note for moderators only
 */
public record Verdict(
        int version,
        String kind,
        @Nullable Integer days,
        @Nullable String rule,
        @Nullable String facts,
        @Nullable String note) {

    public static final int MOST_DAYS = 365;

    /**
     * The kind, if everything that it needs is there.
     *
     * @throws Invalid naming every field that isn't as it must be
     */
    DecisionKind checked() {
        List<Violation> violations = new ArrayList<>();
        DecisionKind chosen = DecisionKind.named(kind).orElse(null);
        if (chosen == null) {
            violations.add(new Violation(
                    "kind", "This must be dismiss-fair, dismiss-unfounded, warn, suspend or ban.", "unknown"));
        } else {
            checkDays(chosen, violations);
            if (chosen.sanction().isPresent()) {
                Texts.require("rule", rule, Texts.RULE, violations);
                Texts.require("facts", facts, Texts.FACTS, violations);
            }
        }
        Texts.bound("rule", rule, Texts.RULE, violations);
        Texts.bound("facts", facts, Texts.FACTS, violations);
        Texts.bound("note", note, Texts.NOTE, violations);
        if (chosen == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return chosen;
    }

    private void checkDays(DecisionKind chosen, List<Violation> violations) {
        if (chosen != DecisionKind.SUSPEND) {
            if (days != null) {
                violations.add(new Violation("days", "Only a suspension has days.", "unwanted"));
            }
        } else if (days == null || days < 1 || days > MOST_DAYS) {
            violations.add(new Violation("days", "This must be a number from 1 to " + MOST_DAYS + ".", "range"));
        }
    }
}
