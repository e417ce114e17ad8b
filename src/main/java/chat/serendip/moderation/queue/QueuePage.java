package chat.serendip.moderation.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue, and how long the queue is.
 *
 * @param open how many of the lane's cases are not closed; no more than 10,000 are counted, here and below
 * @param urgent how many cases of the urgent lane are not closed, even if the moderator who asks may not see them
 * @param awaiting how many of the lane's cases await a confirmation
 * @param oldestAt when the oldest case was opened that nobody has claimed or decided
 */
public record QueuePage(
        List<CaseSummary> items,
        @Nullable String next,
        int open,
        int urgent,
        int awaiting,
        @Nullable Instant oldestAt) {}
