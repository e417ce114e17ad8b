package chat.serendip.moderation.appeal;

import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as the list shows it.
 *
 * @param kind the kind of the sanction
 * @param account whose appeal it is
 * @param automated whether the server imposed the sanction by itself
 * @param outcome {@code granted} or {@code denied}; absent while the appeal is open
 * @param mayDecide whether the moderator who asks may decide it: they had no part in the sanction or its case
 */
public record AppealSummary(
        String id,
        Instant at,
        String kind,
        @Nullable AccountRef account,
        @Nullable String caseId,
        boolean automated,
        @Nullable Instant decidedAt,
        @Nullable String outcome,
        boolean mayDecide) {}
