package chat.serendip.moderation.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sanction as the sanctioned person sees it, with its reasons.
 *
 * @param kind warning, pause, suspension or ban
 * @param rule which rule was broken
 * @param facts what happened
 * @param automated whether the server imposed it by itself
 * @param until when it ends by itself; absent if it doesn't
 * @param toAcknowledge whether it ends when the person acknowledges that they have read it
 * @param acknowledged whether they have acknowledged it
 * @param liftedAt when it was lifted
 * @param appealUntil until when the person may appeal, once
 */
public record MySanction(
        String id,
        String kind,
        String rule,
        String facts,
        boolean automated,
        Instant at,
        @Nullable Instant until,
        boolean toAcknowledge,
        boolean acknowledged,
        @Nullable Instant liftedAt,
        Instant appealUntil,
        boolean mayAppeal,
        @Nullable MyAppeal appeal) {

    /** The appeal as its author sees it, with the reply. */
    public record MyAppeal(
            String text,
            Instant at,
            @Nullable String outcome,
            @Nullable String reply,
            @Nullable Instant decidedAt) {}

    /** The sanction as it is now, with the appeal against it, if there is one. */
    public static MySanction of(Sanction sanction, @Nullable MyAppeal appeal, Instant now) {
        return new MySanction(
                sanction.id().toString(),
                sanction.kind().wireName(),
                sanction.rule(),
                sanction.facts(),
                sanction.automated(),
                sanction.imposedAt(),
                sanction.until(),
                sanction.kind().ends() == SanctionKind.Ends.ONCE_READ,
                sanction.acknowledgedAt() != null,
                sanction.liftedAt(),
                sanction.appealableUntil(),
                appeal == null && sanction.isAppealable(now),
                appeal);
    }
}
