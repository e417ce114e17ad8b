package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may not report.
 *
 * @param until absent if it must be lifted
 */
public record ReportingSuspensionView(
        Instant since, @Nullable Instant until, String reasons) {}
