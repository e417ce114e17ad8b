package chat.serendip.moderation.hold;

import chat.serendip.account.AccountNames;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.hold.HoldRefusals.AlreadyHeld;
import chat.serendip.moderation.hold.HoldRefusals.NotHeld;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Legal holds: retention deletes neither a held case nor its evidence until somebody lifts the hold. The reasons are
 * stored with the case and deleted with it; the audit log says who set and lifted the hold, and when. Safe for use by
 * many threads; every method is one transaction.
 */
@ApplicationScoped
@Transactional
public class Holds {

    private final EntityManager entities;
    private final Cases cases;
    private final ConflictsOfInterest conflictsOfInterest;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Holds(
            EntityManager entities,
            Cases cases,
            ConflictsOfInterest conflictsOfInterest,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.conflictsOfInterest = conflictsOfInterest;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets a hold on an open or a closed case.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if the moderator is part of it
     * @throws AlreadyHeld if the case is under a hold already
     */
    public HoldView set(Moderator moderator, UUID id, String reason) {
        Case held = cases.held(moderator, id);
        conflictsOfInterest.refuseOwn(moderator, held);
        if (on(id).isPresent()) {
            throw new AlreadyHeld();
        }
        Hold hold = new Hold(id, moderator.account(), reason.strip(), clock.instant());
        entities.persist(hold);
        audited(moderator, AuditAction.HOLD_SET, id, hold);
        return view(hold);
    }

    /**
     * Lifts the hold: from now on the case is kept as long as any other.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if the moderator is part of it
     * @throws NotHeld if there is no hold in force
     */
    public void lift(Moderator moderator, UUID id, String reason) {
        Case held = cases.held(moderator, id);
        conflictsOfInterest.refuseOwn(moderator, held);
        Hold hold = on(id).orElseThrow(NotHeld::new);
        hold.lift(moderator.account(), reason.strip(), clock.instant());
        audited(moderator, AuditAction.HOLD_LIFTED, id, hold);
    }

    /** The case's hold that is in force. */
    public Optional<Hold> on(UUID caseId) {
        return entities.createQuery("from Hold h where h.caseId = :id and h.liftedAt is null", Hold.class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst();
    }

    /** Those of the cases that are under a hold. */
    public Set<UUID> among(Collection<UUID> cases) {
        return new HashSet<>(entities.createQuery(
                        "select h.caseId from Hold h where h.caseId in :those and h.liftedAt is null", UUID.class)
                .setParameter("those", cases)
                .getResultList());
    }

    public HoldView view(Hold hold) {
        return hold.view(Usernames.of(accountNames, hold.heldBy().stream()));
    }

    private void audited(Moderator moderator, AuditAction action, UUID caseId, Hold hold) {
        audit.write(AuditEntry.by(
                moderator,
                action,
                Subject.ofCase(caseId),
                Map.of("hold", hold.id().toString())));
    }
}
