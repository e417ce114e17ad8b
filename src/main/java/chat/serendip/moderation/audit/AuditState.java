package chat.serendip.moderation.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the log is, and what the last verification found; what is unknown because there was none is absent.
 *
 * @param latestAt when the newest entry was written
 * @param brokenAt the number of the first entry that was not as it had been written
 */
public record AuditState(
        long entries,
        @Nullable Instant latestAt,
        @Nullable Instant verifiedAt,
        @Nullable Boolean intact,
        @Nullable String brokenAt) {}
