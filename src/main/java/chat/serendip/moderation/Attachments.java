package chat.serendip.moderation;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Rows;
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
import java.util.Set;
import java.util.UUID;

/** Which report belongs to which case, and whose reports there are. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Attachments {

    /** What a report counts for, and in which case, which may be in a lane that who asks may not see. */
    record Attached(UUID caseId, Lane lane, int weight) {}

    private final EntityManager entities;

    @Inject
    Attachments(EntityManager entities) {
        this.entities = entities;
    }

    Map<ReportId, Attached> of(Collection<ReportId> reports) {
        Map<ReportId, Attached> found = new HashMap<>();
        if (!reports.isEmpty()) {
            Query attached = entities.createNativeQuery("""
                            select r.report_id as report, r.case_id as "case", c.lane as lane, r.weight as weight
                            from case_reports r join cases c on c.id = r.case_id where r.report_id in :those""", Tuple.class)
                    .setParameter("those", reports.stream().map(ReportId::value).toList());
            Rows.of(attached, Tuple.class)
                    .forEach(row -> found.put(
                            new ReportId(row.get("report", UUID.class)),
                            new Attached(
                                    row.get("case", UUID.class),
                                    Lane.valueOf(row.get("lane", String.class)),
                                    row.get("weight", Number.class).intValue())));
        }
        return found;
    }

    /**
     * What there is by and about each of the accounts.
     *
     * @param suspended those of them who may not report now
     */
    Map<AccountId, CaseReport.ReporterHistory> histories(Collection<AccountId> accounts, Set<AccountId> suspended) {
        Map<AccountId, CaseReport.ReporterHistory> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            Query counted = entities.createNativeQuery("""
                            select a.id as account,
                                (select count(*) from case_reports r where r.reporter = a.id) as by_it,
                                (select coalesce(sum(c.report_count), 0) from cases c where c.account = a.id) as on_it,
                                (select count(*) from sanctions s where s.account = a.id) as sanctions
                            from accounts a where a.id in (:those)""", Tuple.class)
                    .setParameter(
                            "those", accounts.stream().map(AccountId::value).toList());
            Rows.of(counted, Tuple.class).forEach(row -> {
                AccountId account = new AccountId(row.get("account", UUID.class));
                found.put(
                        account,
                        new CaseReport.ReporterHistory(
                                row.get("by_it", Number.class).intValue(),
                                row.get("on_it", Number.class).intValue(),
                                row.get("sanctions", Number.class).intValue(),
                                suspended.contains(account)));
            });
        }
        return found;
    }
}
