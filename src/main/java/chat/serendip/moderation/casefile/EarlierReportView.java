package chat.serendip.moderation.casefile;

import chat.serendip.report.EarlierReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another report by or about an account, in one line; {@code caseId} is the case that it is part of. */
public record EarlierReportView(
        String id,
        Instant at,
        String category,
        String outcome,
        @Nullable String measure,
        @Nullable String caseId) {

    static EarlierReportView of(EarlierReport report, @Nullable UUID caseId) {
        var measure = report.measure();
        return new EarlierReportView(
                report.id().toString(),
                report.at(),
                report.category().wireName(),
                report.outcome().wireName(),
                measure == null ? null : measure.wireName(),
                caseId == null ? null : caseId.toString());
    }
}
