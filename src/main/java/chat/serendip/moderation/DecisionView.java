package chat.serendip.moderation;

import chat.serendip.kernel.Word;
import chat.serendip.moderation.staff.Moderator;
import chat.serendip.moderation.staff.Register;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as moderators see it.
 *
 * @param mine whether who asks decided it
 * @param state proposed, final or declined
 * @param singleModerator whether it was made while the rules that need a second moderator were switched off
 */
public record DecisionView(
        String id,
        String kind,
        @Nullable Integer days,
        @Nullable String rule,
        @Nullable String facts,
        @Nullable String note,
        @Nullable String by,
        boolean mine,
        Instant at,
        String state,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        boolean singleModerator) {

    public static DecisionView of(Decision decision, Moderator asking, Register names) {
        return new DecisionView(
                decision.id().toString(),
                decision.kind().word(),
                decision.days(),
                decision.rule(),
                decision.facts(),
                decision.note(),
                names.name(decision.decidedBy()),
                decision.decidedBy().equals(Optional.of(asking.account())),
                decision.decidedAt(),
                Word.of(decision.state()),
                names.name(decision.confirmedBy()),
                decision.confirmedAt(),
                decision.singleModerator());
    }
}
