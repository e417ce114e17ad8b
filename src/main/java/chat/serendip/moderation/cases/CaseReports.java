package chat.serendip.moderation.cases;

import chat.serendip.moderation.common.Lane;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.report.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which report belongs to which case. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseReports {

    /**
     * A report's case, its lane, which the moderator may not be allowed to see, and the report's weight in the score.
     */
    public record Attached(UUID caseId, Lane lane, int weight) {}

    private final EntityManager entities;

    @Inject
    CaseReports(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of these reports that are part of a case. */
    public Map<ReportId, Attached> of(Collection<ReportId> reports) {
        Map<ReportId, Attached> found = new HashMap<>();
        if (!reports.isEmpty()) {
            Query attached = entities.createNativeQuery("""
                            select r.report_id as report, r.case_id as "case", c.lane as lane, r.weight as weight
                            from case_reports r join cases c on c.id = r.case_id where r.report_id in :those""", Tuple.class)
                    .setParameter("those", reports.stream().map(ReportId::value).toList());
            NativeResults.of(attached, Tuple.class)
                    .forEach(row -> found.put(
                            new ReportId(row.get("report", UUID.class)),
                            new Attached(
                                    row.get("case", UUID.class),
                                    Lane.valueOf(row.get("lane", String.class)),
                                    row.get("weight", Number.class).intValue())));
        }
        return found;
    }
}
