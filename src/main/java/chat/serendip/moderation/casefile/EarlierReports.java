package chat.serendip.moderation.casefile;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.CaseReports;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.report.EarlierReport;
import chat.serendip.report.Evidence;
import chat.serendip.report.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The reports by and about accounts outside the case that is shown. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EarlierReports {

    /** The reports about an account and by it, newest first. */
    record OnAndBy(List<EarlierReportView> on, List<EarlierReportView> by) {}

    private final Evidence evidence;
    private final CaseReports caseReports;

    @Inject
    EarlierReports(Evidence evidence, CaseReports caseReports) {
        this.evidence = evidence;
        this.caseReports = caseReports;
    }

    /**
     * For each account, the reports that aren't part of the case and that the moderator may see.
     *
     * @param most how many reports by each account, and how many about it, are read at most
     */
    Map<AccountId, OnAndBy> of(Moderator moderator, Collection<AccountId> accounts, UUID caseId, int most) {
        Map<AccountId, List<EarlierReport>> on = evidence.about(accounts, most);
        Map<AccountId, List<EarlierReport>> by = evidence.by(accounts, most);
        Map<ReportId, CaseReports.Attached> attached =
                caseReports.of(Stream.concat(on.values().stream(), by.values().stream())
                        .flatMap(List::stream)
                        .map(EarlierReport::id)
                        .toList());
        Map<AccountId, OnAndBy> found = new HashMap<>();
        accounts.forEach(account -> found.put(
                account,
                new OnAndBy(
                        seen(moderator, on.getOrDefault(account, List.of()), attached, caseId),
                        seen(moderator, by.getOrDefault(account, List.of()), attached, caseId))));
        return found;
    }

    private static List<EarlierReportView> seen(
            Moderator moderator,
            List<EarlierReport> reports,
            Map<ReportId, CaseReports.Attached> attached,
            UUID caseId) {
        return reports.stream()
                .filter(report -> {
                    CaseReports.Attached known = attached.get(report.id());
                    return known == null || (!known.caseId().equals(caseId) && moderator.sees(known.lane()));
                })
                .map(report -> {
                    CaseReports.Attached known = attached.get(report.id());
                    return EarlierReportView.of(report, known == null ? null : known.caseId());
                })
                .toList();
    }
}
