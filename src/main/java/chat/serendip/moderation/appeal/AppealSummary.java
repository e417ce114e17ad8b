package chat.serendip.moderation.appeal;

import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as the list shows it.
 *
 * @param kind of the sanction
 * @param account whose appeal it is
 * @param automated whether nobody decided the sanction
 * @param outcome granted or denied; absent while it is open
 * @param mayDecide whether who asks may decide it: nobody who had a part in the sanction
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
