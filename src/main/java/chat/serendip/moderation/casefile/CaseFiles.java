package chat.serendip.moderation.casefile;

import chat.serendip.account.AccountNames;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.CaseRefusals.NoSuchCase;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.decision.Decision;
import chat.serendip.moderation.decision.DecisionView;
import chat.serendip.moderation.flag.Flags;
import chat.serendip.moderation.hold.Holds;
import chat.serendip.moderation.queue.CaseSummaries;
import chat.serendip.moderation.queue.CaseSummary;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.Evidence;
import chat.serendip.report.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case with everything about it. Opening a case and viewing a picture each write an audit entry before anything is
 * answered, and lock nothing else. Safe for use by many threads; every method is one transaction.
 */
@ApplicationScoped
@Transactional
class CaseFiles {

    private final Cases cases;
    private final ConflictsOfInterest conflictsOfInterest;
    private final CaseSummaries caseSummaries;
    private final CaseHistory history;
    private final Holds holds;
    private final Flags flags;
    private final CaseEvidence caseEvidence;
    private final AccountHistory accountHistory;
    private final Evidence evidence;
    private final AccountNames accountNames;
    private final Audit audit;

    @Inject
    CaseFiles(
            Cases cases,
            ConflictsOfInterest conflictsOfInterest,
            CaseSummaries caseSummaries,
            CaseHistory history,
            Holds holds,
            Flags flags,
            CaseEvidence caseEvidence,
            AccountHistory accountHistory,
            Evidence evidence,
            AccountNames accountNames,
            Audit audit) {
        this.cases = cases;
        this.conflictsOfInterest = conflictsOfInterest;
        this.caseSummaries = caseSummaries;
        this.history = history;
        this.holds = holds;
        this.flags = flags;
        this.caseEvidence = caseEvidence;
        this.accountHistory = accountHistory;
        this.evidence = evidence;
        this.accountNames = accountNames;
        this.audit = audit;
    }

    /**
     * The case with everything about it, and the first page of its reports.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if they reported in it: they may not read what others reported
     */
    CaseView open(Moderator moderator, UUID id) {
        Case found = cases.seen(moderator, id);
        conflictsOfInterest.refuseOwn(moderator, found);
        CaseSummary summary = caseSummaries.of(moderator, List.of(found)).get(0);
        CaseHistory.CaseHistoryView historyView = history.of(moderator, found);
        AccountHistory.AccountRecord accountRecord = accountHistory.of(moderator, found);
        CaseView view = new CaseView(
                summary,
                found.version(),
                accountRecord.standing(),
                historyView.proposed(),
                historyView.proposed() != null
                        && (conflictsOfInterest.singleModerator()
                                || !historyView.proposed().mine()),
                historyView.decision(),
                holds.on(id).map(holds::view).orElse(null),
                found.account().flatMap(flags::on).orElse(null),
                caseEvidence.page(moderator, id, Page.limit(null), Cursor.parseOldestFirst(null)),
                accountRecord.reportsOn(),
                accountRecord.reportsBy(),
                accountRecord.sanctions(),
                historyView.notes(),
                historyView.timeline());
        audit.write(AuditEntry.by(moderator, AuditAction.CASE_VIEWED, Subject.ofCase(id), Map.of()));
        return view;
    }

    /**
     * A further page of the case's reports. The audit log records it as viewing the case.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if they reported in it
     */
    Page<CaseReport> reports(Moderator moderator, UUID id, int limit, Cursor after) {
        conflictsOfInterest.refuseOwn(moderator, cases.seen(moderator, id));
        Page<CaseReport> page = caseEvidence.page(moderator, id, limit, after);
        audit.write(AuditEntry.by(moderator, AuditAction.CASE_VIEWED, Subject.ofCase(id), Map.of()));
        return page;
    }

    /**
     * A picture that came with one of the case's reports, as JPEG.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if they reported in it
     */
    byte[] frame(Moderator moderator, UUID id, String report, String number) {
        conflictsOfInterest.refuseOwn(moderator, cases.seen(moderator, id));
        int place = number.matches("[1-9]") ? Integer.parseInt(number) : 0;
        ReportId wanted = cases.reports(id).stream()
                .filter(one -> one.toString().equals(report))
                .findFirst()
                .orElseThrow(NoSuchCase::new);
        byte[] picture = evidence.frame(wanted, place).orElseThrow(NoSuchCase::new);
        audit.write(AuditEntry.by(
                moderator, AuditAction.EVIDENCE_VIEWED, Subject.ofCase(id), Map.of("report", report, "frame", place)));
        return picture;
    }

    DecisionView view(Moderator moderator, Decision decision) {
        return DecisionView.of(
                decision,
                moderator,
                Usernames.of(
                        accountNames,
                        Stream.of(decision.decidedBy(), decision.confirmedBy()).flatMap(Optional::stream)));
    }
}
