package chat.serendip.moderation.appeal;

import chat.serendip.account.AccountLocks;
import chat.serendip.account.AccountNames;
import chat.serendip.moderation.appeal.AppealRefusals.NoSuchAppeal;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.moderation.common.Stale;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.decision.DecisionRefusals.OwnDecision;
import chat.serendip.moderation.sanction.Sanction;
import chat.serendip.moderation.sanction.SanctionView;
import chat.serendip.moderation.sanction.Sanctions;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.Measure;
import chat.serendip.report.Outcome;
import chat.serendip.report.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides appeals. No moderator decides an appeal against their own decision. Granting an appeal undoes everything in
 * one transaction: it lifts the sanction, restores the standing, and sets the reports' outcome to unfounded, so that no
 * reporter's accuracy rests on a wrong decision. Every method is one transaction.
 */
@ApplicationScoped
@Transactional
class AppealDecisions {

    private static final Keyset OLDEST_FIRST = Keyset.ascending("a.appealedAt", "a.id");
    private static final Keyset NEWEST_DECISION_FIRST = Keyset.descending("a.decidedAt", "a.id");

    private final EntityManager entities;
    private final Sanctions sanctions;
    private final Cases cases;
    private final ConflictsOfInterest conflictsOfInterest;
    private final Recusal recusal;
    private final AccountLocks locks;
    private final Outcomes outcomes;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    AppealDecisions(
            EntityManager entities,
            Sanctions sanctions,
            Cases cases,
            ConflictsOfInterest conflictsOfInterest,
            Recusal recusal,
            AccountLocks locks,
            Outcomes outcomes,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.sanctions = sanctions;
        this.cases = cases;
        this.conflictsOfInterest = conflictsOfInterest;
        this.recusal = recusal;
        this.locks = locks;
        this.outcomes = outcomes;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the open appeals, oldest first, or of the decided appeals, newest first. */
    Page<AppealSummary> page(Moderator moderator, boolean decided, int limit, Cursor after) {
        String select = "select a from Appeal a join fetch a.sanction s left join ModerationCase c on c.id = s.caseId"
                + " where (c.id is null or c.lane = :ordinary or :urgent = true)"
                + " and " + Recusal.notHidden("s.account") + " and ";
        Keyset order = decided ? NEWEST_DECISION_FIRST : OLDEST_FIRST;
        String which = decided ? "a.decidedAt is not null and " : "a.decidedAt is null and ";
        TypedQuery<Appeal> asked = entities.createQuery(select + which + order.afterCursor(), Appeal.class);
        List<Appeal> found = recusal.apply(moderator, order.begin(asked, after))
                .setParameter("ordinary", Lane.ORDINARY)
                .setParameter("urgent", moderator.urgent())
                .setMaxResults(limit + 1)
                .getResultList();
        Usernames usernames = Usernames.of(
                accountNames, found.stream().map(appeal -> appeal.sanction().account()));
        Set<Appeal> own = decided ? Set.of() : own(moderator, found);
        return Page.of(found, limit, Appeal::cursor)
                .with(items -> items.stream()
                        .map(appeal -> summary(appeal, !decided && !own.contains(appeal), usernames))
                        .toList());
    }

    /**
     * The appeal with everything about it. The view is recorded in the audit log.
     *
     * @throws NoSuchAppeal if there is none, or none for this moderator
     */
    AppealView view(Moderator moderator, UUID id) {
        Appeal appeal = allowed(moderator, entities.find(Appeal.class, id));
        audit.write(AuditEntry.by(moderator, AuditAction.APPEAL_VIEWED, Subject.ofAppeal(id), Map.of()));
        return view(moderator, appeal);
    }

    /**
     * Decides the appeal.
     *
     * @throws OwnDecision if the moderator had a part in the sanction or its case
     * @throws Stale if somebody was quicker
     */
    AppealView decide(Moderator moderator, UUID id, AppealDecisionRequest answer) {
        Appeal appeal = held(moderator, id);
        Optional<UUID> caseId = appeal.sanction().caseId();
        if (appeal.isDecided() || appeal.version() != answer.version()) {
            Usernames usernames = Usernames.of(accountNames, appeal.decidedBy().stream());
            String by = usernames.name(appeal.decidedBy());
            throw new Stale(
                    by == null ? "Somebody" : by,
                    Optional.ofNullable(appeal.decidedAt()).orElse(appeal.appealedAt()));
        }
        if (!own(moderator, List.of(appeal)).isEmpty()) {
            throw new OwnDecision();
        }
        appeal.decide(
                answer.grant(),
                answer.reply().strip(),
                moderator.account(),
                conflictsOfInterest.singleModerator(),
                clock.instant());
        if (answer.grant()) {
            sanctions.lift(appeal.sanction(), Sanction.Lifted.APPEAL);
            if (!appeal.sanction().automated()) {
                caseId.map(cases::reports)
                        .ifPresent(reports -> outcomes.decide(reports, Outcome.UNFOUNDED, Measure.NONE));
            }
        }
        audited(moderator, appeal);
        return view(moderator, appeal);
    }

    /** The appeal, locked together with everything that granting it changes. */
    private Appeal held(Moderator moderator, UUID id) {
        locks.lockGlobally();
        Sanction about = allowed(moderator, entities.find(Appeal.class, id)).sanction();
        locks.lockCaller(moderator.account());
        locks.lockForNoKeyUpdate(about.account());
        about.caseId().ifPresent(cases::locked);
        sanctions.locked(about.id());
        Appeal appeal = allowed(moderator, entities.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE));
        // it may have been read before it was locked
        entities.refresh(appeal);
        return appeal;
    }

    /** Those of the appeals whose sanction the moderator had a part in, or whose case they are part of. */
    private Set<Appeal> own(Moderator moderator, List<Appeal> appeals) {
        if (conflictsOfInterest.singleModerator()) {
            return Set.of();
        }
        Set<UUID> own = conflictsOfInterest.own(
                moderator,
                appeals.stream()
                        .flatMap(appeal -> appeal.sanction().caseId().stream())
                        .toList());
        return appeals.stream()
                .filter(appeal -> appeal.sanction().concerns(moderator.account())
                        || appeal.sanction().caseId().filter(own::contains).isPresent())
                .collect(Collectors.toSet());
    }

    private Appeal allowed(Moderator moderator, @Nullable Appeal found) {
        return Optional.ofNullable(found)
                .filter(appeal -> !recusal.hides(moderator, appeal.sanction().account()))
                .filter(appeal -> appeal.sanction()
                        .caseId()
                        .map(id -> entities.find(Case.class, id))
                        .map(about -> moderator.sees(about.lane()))
                        .orElse(true))
                .orElseThrow(NoSuchAppeal::new);
    }

    private AppealView view(Moderator moderator, Appeal appeal) {
        Sanction sanction = appeal.sanction();
        Usernames usernames = Usernames.of(
                accountNames,
                Stream.of(
                                Optional.of(sanction.account()),
                                sanction.decidedBy(),
                                sanction.confirmedBy(),
                                appeal.decidedBy())
                        .flatMap(Optional::stream));
        return new AppealView(
                summary(
                        appeal,
                        !appeal.isDecided() && own(moderator, List.of(appeal)).isEmpty(),
                        usernames),
                appeal.version(),
                appeal.text(),
                SanctionView.of(sanction, appeal.brief()),
                usernames.name(sanction.decidedBy()),
                usernames.name(sanction.confirmedBy()),
                appeal.reply(),
                usernames.name(appeal.decidedBy()));
    }

    private static AppealSummary summary(Appeal appeal, boolean mayDecide, Usernames usernames) {
        Sanction sanction = appeal.sanction();
        return new AppealSummary(
                appeal.id().toString(),
                appeal.appealedAt(),
                sanction.kind().wireName(),
                usernames.ref(Optional.of(sanction.account())),
                sanction.caseId().map(UUID::toString).orElse(null),
                sanction.automated(),
                appeal.decidedAt(),
                appeal.outcome(),
                mayDecide);
    }

    private void audited(Moderator moderator, Appeal appeal) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("appeal", appeal.id().toString());
        detail.put("sanction", appeal.sanction().id().toString());
        detail.put("outcome", String.valueOf(appeal.outcome()));
        if (conflictsOfInterest.singleModerator()) {
            detail.put("singleModerator", true);
        }
        String subject = appeal.sanction().caseId().map(Subject::ofCase).orElseGet(() -> Subject.ofAppeal(appeal.id()));
        audit.write(AuditEntry.by(moderator, AuditAction.APPEAL_DECIDED, subject, detail));
    }
}
