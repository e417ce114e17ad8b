package chat.serendip.moderation.decision;

import chat.serendip.kernel.WireName;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as moderators see it.
 *
 * @param mine whether the moderator who asks decided it
 * @param state {@code proposed}, {@code final} or {@code declined}
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

    public static DecisionView of(Decision decision, Moderator asking, Usernames names) {
        return new DecisionView(
                decision.id().toString(),
                decision.kind().wireName(),
                decision.days(),
                decision.rule(),
                decision.facts(),
                decision.note(),
                names.name(decision.decidedBy()),
                decision.decidedBy().equals(Optional.of(asking.account())),
                decision.decidedAt(),
                WireName.of(decision.state()),
                names.name(decision.confirmedBy()),
                decision.confirmedAt(),
                decision.singleModerator());
    }
}
