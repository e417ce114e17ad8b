package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice, for moderators only.
 *
 * @param where where it was seen, in the sender's words
 * @param contact how to reach the sender, if they want to be reached
 * @param decidedAt absent while it is open
 */
public record FiledNotice(
        String id,
        String category,
        String text,
        @Nullable String where,
        @Nullable String contact,
        Instant at,
        @Nullable Instant decidedAt,
        @Nullable String reply) {}
