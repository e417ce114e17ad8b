package chat.serendip.moderation.file;

import chat.serendip.report.PriorReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another report by or about somebody, in one line; {@code caseId} leads to what it is part of. */
public record EarlierReport(
        String id,
        Instant at,
        String category,
        String outcome,
        @Nullable String measure,
        @Nullable String caseId) {

    static EarlierReport of(PriorReport report, @Nullable UUID caseId) {
        var measure = report.measure();
        return new EarlierReport(
                report.id().toString(),
                report.at(),
                report.category().word(),
                report.outcome().word(),
                measure == null ? null : measure.word(),
                caseId == null ? null : caseId.toString());
    }
}
