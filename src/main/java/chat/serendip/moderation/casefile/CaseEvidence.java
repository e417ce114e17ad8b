package chat.serendip.moderation.casefile;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.CaseReports;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.sanction.Sanctions;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.Accuracies;
import chat.serendip.report.Accuracy;
import chat.serendip.report.Evidence;
import chat.serendip.report.FiledReport;
import chat.serendip.report.ReportId;
import chat.serendip.report.ReportingRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reports of a case with their evidence and what is known of the reporters. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseEvidence {

    /** How many other reports of each reporter are read at most: more than a moderator reads. */
    private static final int MOST = 20;

    private final Cases cases;
    private final Evidence evidence;
    private final Accuracies accuracies;
    private final CaseReports caseReports;
    private final EarlierReports earlier;
    private final Sanctions sanctions;
    private final ReportingRight right;
    private final AccountNames accountNames;

    @Inject
    CaseEvidence(
            Cases cases,
            Evidence evidence,
            Accuracies accuracies,
            CaseReports caseReports,
            EarlierReports earlier,
            Sanctions sanctions,
            ReportingRight right,
            AccountNames accountNames) {
        this.cases = cases;
        this.evidence = evidence;
        this.accuracies = accuracies;
        this.caseReports = caseReports;
        this.earlier = earlier;
        this.sanctions = sanctions;
        this.right = right;
        this.accountNames = accountNames;
    }

    /** A page of the reports, oldest first. */
    Page<CaseReport> page(Moderator moderator, UUID caseId, int limit, Cursor after) {
        return Page.of(cases.reports(caseId, limit + 1, after), limit, Function.identity())
                .with(places -> of(
                        moderator,
                        caseId,
                        places.stream().map(cursor -> new ReportId(cursor.id())).toList()));
    }

    private List<CaseReport> of(Moderator moderator, UUID caseId, List<ReportId> ids) {
        List<FiledReport> filed = evidence.of(ids);
        Map<ReportId, CaseReports.Attached> attached = caseReports.of(ids);
        List<AccountId> reporters = filed.stream()
                .flatMap(report -> Stream.ofNullable(report.reporter()))
                .distinct()
                .toList();
        Map<AccountId, Accuracy> accuracy = accuracies.of(reporters);
        Map<AccountId, CaseReport.ReporterHistory> history = histories(moderator, reporters, caseId);
        Usernames usernames = Usernames.of(accountNames, reporters.stream());
        return filed.stream()
                .map(report -> {
                    AccountId reporter = report.reporter();
                    var known = attached.get(report.id());
                    return CaseReport.of(
                            report,
                            known == null ? 0 : known.weight(),
                            reporter == null ? Accuracy.UNKNOWN : accuracy.getOrDefault(reporter, Accuracy.UNKNOWN),
                            reporter == null ? null : history.get(reporter),
                            usernames);
                })
                .toList();
    }

    private Map<AccountId, CaseReport.ReporterHistory> histories(
            Moderator moderator, List<AccountId> reporters, UUID caseId) {
        Map<AccountId, Long> sanctioned = sanctions.counted(reporters);
        Set<AccountId> suspended = right.suspended(reporters);
        Map<AccountId, CaseReport.ReporterHistory> histories = new HashMap<>();
        earlier.of(moderator, reporters, caseId, MOST)
                .forEach((reporter, reports) -> histories.put(
                        reporter,
                        new CaseReport.ReporterHistory(
                                reports.by(),
                                reports.on(),
                                sanctioned.getOrDefault(reporter, 0L).intValue(),
                                suspended.contains(reporter))));
        return histories;
    }
}
