package chat.serendip.moderation.decision;

import chat.serendip.moderation.sanction.SanctionKind;

/**
 * Something that a moderator may decide.
 *
 * @param kind the word for it
 * @param sanctions whether it restricts the account, and so needs a rule and facts
 * @param needsDays whether it lasts for a number of days
 * @param needsSecond whether a second moderator confirms it, whatever the case is about
 * @param tone {@code plain} or {@code danger}: how it is drawn
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
