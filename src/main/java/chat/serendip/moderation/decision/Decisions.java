package chat.serendip.moderation.decision;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.cases.Claims;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Stale;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.decision.DecisionRefusals.AwaitingConfirmation;
import chat.serendip.moderation.decision.DecisionRefusals.NothingToConfirm;
import chat.serendip.moderation.decision.DecisionRefusals.OwnDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides cases. Safe for use by many threads: a decision locks the account and the case, so of several moderators who
 * decide on the same version at once the first succeeds and the others get {@link Stale}.
 */
@ApplicationScoped
@Transactional
public class Decisions {

    private final EntityManager entities;
    private final Cases cases;
    private final Claims claims;
    private final ConflictsOfInterest conflictsOfInterest;
    private final DecisionExecution decisionExecution;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Decisions(
            EntityManager entities,
            Cases cases,
            Claims claims,
            ConflictsOfInterest conflictsOfInterest,
            DecisionExecution decisionExecution,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.claims = claims;
        this.conflictsOfInterest = conflictsOfInterest;
        this.decisionExecution = decisionExecution;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides the case, or proposes the decision where a second moderator is needed.
     *
     * @throws Stale if the case has changed since the version that the moderator has seen
     * @throws AlreadyClaimed if somebody else works on it
     * @throws AwaitingConfirmation if another decision is proposed
     * @throws OwnCase if the moderator is part of it
     */
    public Decision decide(Moderator moderator, UUID id, DecisionRequest request) {
        DecisionKind kind = request.chosen();
        Case held = cases.heldWithAccount(moderator, id);
        refuseStale(held, request.version());
        conflictsOfInterest.refuseOwn(moderator, held);
        claims.refuseOthers(moderator, id);
        if (proposed(id).isPresent()) {
            throw new AwaitingConfirmation();
        }
        Decision decision = new Decision(
                held, request, kind, moderator.account(), conflictsOfInterest.singleModerator(), clock.instant());
        entities.persist(decision);
        if (decision.isFinal()) {
            decisionExecution.carryOut(decision, held);
            audited(moderator, AuditAction.DECIDED, decision);
        } else {
            held.proposed(clock.instant());
            cases.outdate(held);
            claims.end(id);
            audited(moderator, AuditAction.PROPOSED, decision);
        }
        return decision;
    }

    /**
     * Confirms or declines what another moderator proposed.
     *
     * @throws NothingToConfirm if nothing is proposed
     * @throws OwnDecision if the moderator proposed it
     */
    public Decision confirm(Moderator moderator, UUID id, ConfirmationRequest said) {
        Case held = cases.heldWithAccount(moderator, id);
        refuseStale(held, said.version());
        Decision decision = proposed(id).orElseThrow(NothingToConfirm::new);
        conflictsOfInterest.refuseOwn(moderator, held);
        claims.refuseOthers(moderator, id);
        if (!conflictsOfInterest.singleModerator()
                && decision.decidedBy().filter(moderator.account()::equals).isPresent()) {
            throw new OwnDecision();
        }
        decision.confirm(
                said.confirm(),
                moderator.account(),
                said.note(),
                conflictsOfInterest.singleModerator(),
                clock.instant());
        if (decision.isFinal()) {
            decisionExecution.carryOut(decision, held);
            audited(moderator, AuditAction.CONFIRMED, decision);
        } else {
            held.declined();
            cases.outdate(held);
            audited(moderator, AuditAction.DECLINED, decision);
        }
        return decision;
    }

    /** All decisions on the case so far, whatever their state, oldest first. */
    public List<Decision> on(UUID id) {
        return entities.createQuery("from Decision d where d.caseId = :id order by d.decidedAt, d.id", Decision.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Optional<Decision> proposed(UUID id) {
        return on(id).stream()
                .filter(decision -> decision.state() == Decision.State.PROPOSED)
                .findFirst();
    }

    /**
     * Refuses a version that is not the current one. The refusal names who was quicker if a decision came last, and
     * nobody if a report did.
     */
    private void refuseStale(Case held, int version) {
        if (!held.isClosed() && held.version() == version) {
            return;
        }
        List<Decision> made = on(held.id());
        Optional<Decision> last = made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
        Instant at = last.map(Decision::lastAt).orElse(held.lastReportAt());
        boolean reportWasLater = !held.isClosed() && held.lastReportAt().isAfter(at);
        Optional<AccountId> by = reportWasLater ? Optional.empty() : last.flatMap(Decision::lastBy);
        Usernames usernames = Usernames.of(accountNames, by.stream());
        throw new Stale(
                last.isPresent() && !reportWasLater && usernames.name(by) == null ? "Somebody" : usernames.name(by),
                reportWasLater ? held.lastReportAt() : at);
    }

    private void audited(Moderator moderator, AuditAction action, Decision decision) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("decision", decision.id().toString());
        detail.put("kind", decision.kind().wireName());
        Integer days = decision.days();
        if (days != null) {
            detail.put("days", days);
        }
        if (decision.singleModerator()) {
            detail.put("singleModerator", true);
        }
        audit.write(AuditEntry.by(moderator, action, Subject.ofCase(decision.caseId()), detail));
    }
}
