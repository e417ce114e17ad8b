package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report with what it froze.
 *
 * @param pictures how many came with it
 */
record DemoReport(
        UUID id,
        UUID encounter,
        Person reporter,
        Category category,
        String mode,
        Instant started,
        Instant ended,
        Instant filed,
        String pseudonymOfReporter,
        String pseudonymOfReported,
        List<Line> lines,
        @Nullable String comment,
        int pictures) {

    /** What somebody said. */
    record Line(int number, boolean byReporter, String text, Instant at) {}
}
