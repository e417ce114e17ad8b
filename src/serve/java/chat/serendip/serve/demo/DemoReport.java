package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up report with its evidence.
 *
 * @param pictures how many pictures it has
 */
record DemoReport(
        UUID id,
        UUID encounter,
        DemoPerson reporter,
        Category category,
        String mode,
        Instant started,
        Instant ended,
        Instant filed,
        String pseudonymOfReporter,
        String pseudonymOfReported,
        List<DemoLine> lines,
        @Nullable String comment,
        int pictures) {

    /** A line of the chat. */
    record DemoLine(int number, boolean byReporter, String text, Instant at) {}
}
