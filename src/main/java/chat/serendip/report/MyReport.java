package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of mine and what became of it.
 *
 * @param pseudonym the name under which I knew the partner
 * @param takenUp whether the encounter went on after a restart of the server: what we wrote before it is not in the report
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
        boolean takenUp,
        String outcome,
        @Nullable String action,
        @Nullable Instant decidedAt) {}
