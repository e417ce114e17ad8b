package chat.serendip.moderation.cases;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.CaseRefusals.AlreadyClaimed;
import chat.serendip.moderation.cases.CaseRefusals.NoSuchCase;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who works on which case. Safe for use by many threads: a claim is changed under the lock of its case's row or its
 * own.
 */
@ApplicationScoped
@Transactional
public class Claims {

    private final EntityManager entities;
    private final Cases cases;
    private final ConflictsOfInterest conflictsOfInterest;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;
    private final Duration lasts;

    /** @param lasts how long a claim lasts after its holder's last action */
    @Inject
    Claims(
            EntityManager entities,
            Cases cases,
            ConflictsOfInterest conflictsOfInterest,
            AccountNames accountNames,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "serendip.moderation.claim") Duration lasts) {
        this.entities = entities;
        this.cases = cases;
        this.conflictsOfInterest = conflictsOfInterest;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
        this.lasts = lasts;
    }

    /**
     * Claims the case for the moderator.
     *
     * @param takeOver why the claim is taken over from another moderator, kept as a note; empty if it isn't to be taken
     *     over
     * @throws AlreadyClaimed if somebody else has a live claim, and it isn't taken over
     * @throws OwnCase if the moderator is part of the case
     */
    public Claim claim(Moderator moderator, UUID id, Optional<String> takeOver) {
        Case held = cases.held(moderator, id);
        conflictsOfInterest.refuseOwn(moderator, held);
        return claim(moderator, held, takeOver);
    }

    /** Claims a case whose row the caller has locked. */
    public Claim claim(Moderator moderator, Case held, Optional<String> takeOver) {
        Instant now = clock.instant();
        if (held.isClosed()) {
            throw new NoSuchCase();
        }
        held.actedOn(now);
        Claim former = entities.find(Claim.class, held.id());
        if (former == null) {
            Claim first = new Claim(held.id(), moderator.account(), now, lasts);
            entities.persist(first);
            audited(moderator, AuditAction.CLAIMED, held, Map.of());
            return first;
        }
        if (former.isLiveFor(moderator.account(), now)) {
            former.renew(moderator.account(), now, lasts);
        } else if (!former.isLive(now)) {
            former.take(moderator.account(), now, lasts);
            audited(moderator, AuditAction.CLAIMED, held, Map.of());
        } else {
            String reason = takeOver.orElseThrow(() -> claimed(former));
            AccountId from = former.moderator();
            former.take(moderator.account(), now, lasts);
            // as a note, which is deleted with its case: the audit log is never shortened
            entities.persist(new Note(held.id(), moderator.account(), reason, now));
            audited(moderator, AuditAction.TAKEN_OVER, held, Map.of("from", from.toString()));
        }
        return former;
    }

    /** Ends the moderator's own claim, if it is live. */
    public void release(Moderator moderator, UUID id) {
        Case held = cases.held(moderator, id);
        of(id).filter(claim -> claim.isLiveFor(moderator.account(), clock.instant()))
                .ifPresent(claim -> {
                    entities.remove(claim);
                    audited(moderator, AuditAction.RELEASED, held, Map.of());
                });
    }

    /** Extends the moderator's claim, because they did something on the case. */
    public void renew(Moderator moderator, UUID id) {
        Optional.ofNullable(entities.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(claim -> claim.renew(moderator.account(), clock.instant(), lasts));
    }

    /** The case's claim, live or run out. */
    Optional<Claim> of(UUID id) {
        return Optional.ofNullable(entities.find(Claim.class, id));
    }

    /** Whether somebody else has a live claim on a case whose row the caller has locked. */
    public boolean isHeldByOther(Moderator moderator, Case held) {
        return ofOther(moderator, held.id()).isPresent();
    }

    /**
     * Refuses the moderator if somebody else works on the case.
     *
     * @throws AlreadyClaimed if somebody else has a live claim
     */
    public void refuseOthers(Moderator moderator, UUID id) {
        ofOther(moderator, id).ifPresent(claim -> {
            throw claimed(claim);
        });
    }

    private Optional<Claim> ofOther(Moderator moderator, UUID id) {
        return of(id).filter(claim -> claim.isHeldByOther(moderator.account(), clock.instant()));
    }

    /** Deletes the case's claim. */
    public void end(UUID id) {
        of(id).ifPresent(claim -> {
            entities.remove(claim);
            entities.flush();
        });
    }

    /** The claim as this moderator sees it. */
    public ClaimView view(Moderator moderator, Claim claim) {
        return view(moderator, claim, Usernames.of(accountNames, Stream.of(claim.moderator())));
    }

    /** The claim as this moderator sees it, with usernames that were looked up before. */
    public static ClaimView view(Moderator moderator, Claim claim, Usernames usernames) {
        String by = usernames.name(Optional.of(claim.moderator()));
        return new ClaimView(
                by == null ? "?" : by, claim.moderator().equals(moderator.account()), claim.since(), claim.until());
    }

    private AlreadyClaimed claimed(Claim claim) {
        return new AlreadyClaimed(
                accountNames.of(Set.of(claim.moderator())).getOrDefault(claim.moderator(), "Somebody"), claim);
    }

    private void audited(Moderator moderator, AuditAction action, Case held, Map<String, ?> detail) {
        audit.write(AuditEntry.by(moderator, action, Subject.ofCase(held.id()), detail));
    }
}
