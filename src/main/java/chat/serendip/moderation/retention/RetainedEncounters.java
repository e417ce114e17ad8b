package chat.serendip.moderation.retention;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.EncountersUnderReview;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.report.Evidence;
import chat.serendip.report.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The encounters behind the reports of open cases, and of those under a legal hold. */
@ApplicationScoped
@Transactional
class RetainedEncounters implements EncountersUnderReview {

    private final EntityManager entities;
    private final Evidence evidence;

    @Inject
    RetainedEncounters(EntityManager entities, Evidence evidence) {
        this.entities = entities;
        this.evidence = evidence;
    }

    @Override
    public Set<EncounterId> among(Collection<EncounterId> encounters) {
        Map<ReportId, EncounterId> reported = evidence.filedAbout(encounters);
        if (reported.isEmpty()) {
            return Set.of();
        }
        Query needed = entities.createNativeQuery("""
                        select r.report_id from case_reports r join cases c on c.id = r.case_id
                        where r.report_id in (:those) and (c.closed_at is null or exists
                            (select from case_holds h where h.case_id = c.id and h.lifted_at is null))""", UUID.class)
                .setParameter(
                        "those", reported.keySet().stream().map(ReportId::value).toList());
        return NativeResults.of(needed, UUID.class)
                .map(report -> reported.get(new ReportId(report)))
                .collect(Collectors.toSet());
    }
}
