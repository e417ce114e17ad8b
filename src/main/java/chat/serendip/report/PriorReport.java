package chat.serendip.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An earlier report by or about somebody, in one line, for moderators only. */
public record PriorReport(
        ReportId id,
        Category category,
        Instant at,
        Outcome outcome,
        @Nullable Measure measure) {}
