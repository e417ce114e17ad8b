package chat.serendip.moderation.file;

import chat.serendip.account.Names;
import chat.serendip.moderation.Case;
import chat.serendip.moderation.Cases;
import chat.serendip.moderation.Conflicts;
import chat.serendip.moderation.Decision;
import chat.serendip.moderation.DecisionView;
import chat.serendip.moderation.NoSuchCase;
import chat.serendip.moderation.OwnCase;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.flag.Flags;
import chat.serendip.moderation.keeping.Holds;
import chat.serendip.moderation.queue.CaseSummary;
import chat.serendip.moderation.queue.Summaries;
import chat.serendip.moderation.staff.Moderator;
import chat.serendip.moderation.staff.Register;
import chat.serendip.moderation.staff.Subject;
import chat.serendip.platform.Page;
import chat.serendip.platform.Place;
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
 * A case with everything about it. Whoever opens one or looks at a picture is on record before anything leaves; nothing else is
 * locked by it. Safe for use by many threads; every method is one transaction.
 */
@ApplicationScoped
@Transactional
class CaseFiles {

    private final Cases cases;
    private final Conflicts conflicts;
    private final Summaries summaries;
    private final CaseHistory history;
    private final Holds holds;
    private final Flags flags;
    private final Exhibits exhibits;
    private final Dossiers dossiers;
    private final Evidence evidence;
    private final Names names;
    private final Audit audit;

    @Inject
    CaseFiles(
            Cases cases,
            Conflicts conflicts,
            Summaries summaries,
            CaseHistory history,
            Holds holds,
            Flags flags,
            Exhibits exhibits,
            Dossiers dossiers,
            Evidence evidence,
            Names names,
            Audit audit) {
        this.cases = cases;
        this.conflicts = conflicts;
        this.summaries = summaries;
        this.history = history;
        this.holds = holds;
        this.flags = flags;
        this.exhibits = exhibits;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.names = names;
        this.audit = audit;
    }

    /**
     * The case with everything about it, and the first page of its reports.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if they reported in it: what others said of it isn't theirs to read
     */
    CaseView open(Moderator moderator, UUID id) {
        Case found = cases.seen(moderator, id);
        conflicts.refuseOwn(moderator, found);
        CaseSummary summary = summaries.of(moderator, List.of(found)).get(0);
        CaseHistory.Told told = history.of(moderator, found);
        Dossiers.Dossier dossier = dossiers.of(moderator, found);
        CaseView view = new CaseView(
                summary,
                found.version(),
                dossier.standing(),
                told.proposed(),
                told.proposed() != null
                        && (conflicts.singleModerator() || !told.proposed().mine()),
                told.decision(),
                holds.on(id).map(holds::view).orElse(null),
                found.account().flatMap(flags::on).orElse(null),
                exhibits.page(moderator, id, Page.limit(null), Place.parseOldestFirst(null)),
                dossier.reportsOn(),
                dossier.reportsBy(),
                dossier.sanctions(),
                told.notes(),
                told.timeline());
        audit.write(AuditEntry.by(moderator, AuditAction.CASE_VIEWED, Subject.ofCase(id), Map.of()));
        return view;
    }

    /**
     * A further page of the case's reports, which is on record as looking at the case.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if they reported in it
     */
    Page<CaseReport> reports(Moderator moderator, UUID id, int limit, Place after) {
        conflicts.refuseOwn(moderator, cases.seen(moderator, id));
        Page<CaseReport> page = exhibits.page(moderator, id, limit, after);
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
        conflicts.refuseOwn(moderator, cases.seen(moderator, id));
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
                Register.of(
                        names,
                        Stream.of(decision.decidedBy(), decision.confirmedBy()).flatMap(Optional::stream)));
    }
}
