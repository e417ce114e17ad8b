package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice, for whoever has its receipt.
 *
 * @param status {@code open} or {@code decided}
 * @param decidedAt absent while it is open
 * @param reply the moderators' answer, absent while it is open
 */
public record NoticeState(
        String status,
        Instant at,
        @Nullable Instant decidedAt,
        @Nullable String reply) {}
