package chat.serendip.moderation.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the log is, and what the last verification found; absent what is not known because there was none.
 *
 * @param latestAt when the newest entry was written
 * @param brokenAt the first entry that was not as it had been written
 */
public record AuditState(
        long entries,
        @Nullable Instant latestAt,
        @Nullable Instant verifiedAt,
        @Nullable Boolean intact,
        @Nullable String brokenAt) {}
