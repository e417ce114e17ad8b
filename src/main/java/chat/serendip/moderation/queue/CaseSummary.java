package chat.serendip.moderation.queue;

import chat.serendip.moderation.cases.ClaimView;
import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param score the sum of its reports' weights, in hundredths
 * @param reports how many reports it has
 * @param account the reported account; absent if it is gone
 * @param flags {@code paused}: it led to an automatic pause; {@code linked}: the account is flagged; {@code hold}: it
 *     is under a legal hold
 * @param ownCase whether the moderator who asks is part of it and so can't act on it
 */
public record CaseSummary(
        String id,
        String lane,
        int severity,
        long score,
        List<String> categories,
        int reports,
        Instant openedAt,
        Instant lastReportAt,
        @Nullable Instant closedAt,
        String status,
        @Nullable AccountRef account,
        @Nullable ClaimView claim,
        List<String> flags,
        boolean ownCase) {}
