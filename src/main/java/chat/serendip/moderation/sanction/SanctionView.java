package chat.serendip.moderation.sanction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sanction as moderators see it. */
public record SanctionView(
        String id,
        String kind,
        String rule,
        String facts,
        boolean automated,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant liftedAt,
        @Nullable String caseId,
        @Nullable AppealBrief appeal) {

    /** The sanction with the appeal against it, if there is one. */
    public static SanctionView of(Sanction sanction, @Nullable AppealBrief appeal) {
        return new SanctionView(
                sanction.id().toString(),
                sanction.kind().wireName(),
                sanction.rule(),
                sanction.facts(),
                sanction.automated(),
                sanction.imposedAt(),
                sanction.until(),
                sanction.acknowledgedAt(),
                sanction.liftedAt(),
                sanction.caseId().map(UUID::toString).orElse(null),
                appeal);
    }
}
