package chat.serendip.moderation.queue;

import chat.serendip.moderation.cases.ClaimView;
import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param score the sum of its reporters' weights, in hundredths
 * @param reports how many reports it gathers
 * @param account whom it is about; absent if that account is gone
 * @param flags {@code paused}: an automatic pause ran because of it
 * @param ownCase whether who asks is part of it and can't act on it
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
