package chat.serendip.moderation.decision;

import chat.serendip.moderation.sanction.SanctionKind;

/**
 * A kind of decision, as clients see it.
 *
 * @param kind its name
 * @param sanctions whether it imposes a sanction, and so needs a rule and facts
 * @param needsDays whether it lasts for a number of days
 * @param needsSecond whether a second moderator must confirm it, whatever the case is about
 * @param tone {@code plain} or {@code danger}: how clients draw it
 */
public record DecisionKindView(String kind, boolean sanctions, boolean needsDays, boolean needsSecond, String tone) {

    static DecisionKindView of(DecisionKind kind) {
        return new DecisionKindView(
                kind.wireName(),
                kind.sanction().isPresent(),
                kind.needsDays(),
                kind.needsSecond(false),
                kind.sanction()
                        .map(SanctionKind::tone)
                        .orElse(SanctionKind.Tone.PLAIN)
                        .wireName());
    }
}
