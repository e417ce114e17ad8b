package chat.serendip.report;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An earlier report by or about somebody, in one line, for moderators only. */
public record EarlierReport(
        ReportId id,
        Category category,
        Instant at,
        Outcome outcome,
        @Nullable Measure measure) {

    /** From a row with the columns id, category, at, outcome, measure. */
    static EarlierReport of(Tuple row) {
        String measure = row.get("measure", String.class);
        return new EarlierReport(
                new ReportId(row.get("id", UUID.class)),
                Category.valueOf(row.get("category", String.class)),
                row.get("at", Instant.class),
                Outcome.valueOf(row.get("outcome", String.class)),
                measure == null ? null : Measure.valueOf(measure));
    }
}
