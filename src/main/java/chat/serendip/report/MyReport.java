package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of mine and what became of it.
 *
 * @param pseudonym the name under which I knew the partner
 * @param outcome {@code open}, {@code fair} or {@code unfounded}
 * @param action what was done: {@code none}, {@code warned}, {@code suspended} or {@code banned}; absent while it is
 *     open
 * @param decidedAt absent while it is open
 */
public record MyReport(
        String id,
        String encounterId,
        String pseudonym,
        String category,
        Instant at,
        String outcome,
        @Nullable String action,
        @Nullable Instant decidedAt) {}
