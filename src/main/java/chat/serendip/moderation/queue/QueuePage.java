package chat.serendip.moderation.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue, and how long the queue is.
 *
 * @param open how many of the lane's cases are not closed; no more than 10,000 are counted, here and below
 * @param urgent how many in the urgent lane are not closed, whether or not who asks may see them
 * @param awaiting how many of the lane's cases await a confirmation
 * @param oldestAt since when the one waits that has waited longest for somebody to take it
 */
public record QueuePage(
        List<CaseSummary> items,
        @Nullable String next,
        int open,
        int urgent,
        int awaiting,
        @Nullable Instant oldestAt) {}
