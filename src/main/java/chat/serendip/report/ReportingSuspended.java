package chat.serendip.report;

import chat.serendip.platform.Refused;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account may not report for a while; the detail is the reasons, as the moderators wrote them. */
final class ReportingSuspended extends Refused {

    private final transient @Nullable Duration left;

    /** @param left until it ends; null if it must be lifted */
    ReportingSuspended(String reasons, @Nullable Duration left) {
        super(403, "reporting-suspended", reasons);
        this.left = left;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(left);
    }
}
