package chat.serendip.moderation.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sanction of mine, with its reasons.
 *
 * @param kind warning, pause, suspension or ban
 * @param rule which rule was broken
 * @param facts what happened
 * @param automated whether nobody decided it
 * @param until when it ends by itself; absent if it doesn't
 * @param toAcknowledge whether it ends when I say that I have read it
 * @param acknowledged whether I have said so
 * @param liftedAt when it was taken back
 * @param appealUntil so long I may appeal, once
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

    /** What I answered, and what was replied. */
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
