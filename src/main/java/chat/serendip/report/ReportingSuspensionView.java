package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an account may not report.
 *
 * @param until absent if a moderator must lift it
 */
public record ReportingSuspensionView(
        Instant since, @Nullable Instant until, String reasons) {}
