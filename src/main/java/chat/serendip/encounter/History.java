package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.AccountsBlocked;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.EncountersReported;
import chat.serendip.kernel.Participant;
import chat.serendip.kernel.PartnerOf;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An account's own encounters and their partners. What began or ended within the last second may not be stored yet. */
@ApplicationScoped
@Transactional
public class History implements PartnerOf {

    private static final Keyset NEWEST_FIRST = Keyset.descending("e.startedAt", "e.id");

    private static final String MINE = "from StoredEncounter e where (e.accountA = :me or e.accountB = :me)";

    private final EntityManager entities;
    private final LiveEncounters encounters;
    private final AccountsBlocked blocked;
    private final EncountersReported reported;

    @Inject
    History(EntityManager entities, LiveEncounters encounters, AccountsBlocked blocked, EncountersReported reported) {
        this.entities = entities;
        this.encounters = encounters;
        this.blocked = blocked;
        this.reported = reported;
    }

    /** A page of my encounters, newest first, after the given cursor. */
    Page<PastEncounter> of(AccountId me, int limit, Cursor after) {
        TypedQuery<StoredEncounter> mine =
                entities.createQuery(MINE + " and " + NEWEST_FIRST.afterCursor(), StoredEncounter.class);
        List<StoredEncounter> found = NEWEST_FIRST
                .begin(mine, after)
                .setParameter("me", me.value())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, StoredEncounter::cursor).with(page -> seen(me, page));
    }

    /** All my encounters, newest first, for the export of an account. */
    public List<PastEncounter> all(AccountId me) {
        return seen(
                me,
                entities.createQuery(MINE + " order by e.startedAt desc", StoredEncounter.class)
                        .setParameter("me", me.value())
                        .getResultList());
    }

    @Override
    public Optional<Participant> find(AccountId me, EncounterId encounter) {
        return encounters
                .partnerOf(me, encounter)
                .or(() -> Optional.ofNullable(entities.find(StoredEncounter.class, encounter.value()))
                        .flatMap(stored -> stored.partnerOf(me)));
    }

    /** One of my encounters, live or stored; empty if it is unknown or not mine, or the partner's account is gone. */
    public Optional<EncounterSnapshot> recall(AccountId me, EncounterId encounter) {
        return encounters
                .find(encounter)
                .flatMap(live -> live.snapshotFor(me))
                .or(() -> Optional.ofNullable(entities.find(StoredEncounter.class, encounter.value()))
                        .flatMap(stored -> stored.snapshotFor(me)));
    }

    private List<PastEncounter> seen(AccountId me, List<StoredEncounter> stored) {
        Set<AccountId> partners = stored.stream()
                .flatMap(encounter -> encounter.partnerOf(me).stream())
                .map(Participant::account)
                .collect(Collectors.toSet());
        Set<AccountId> never = blocked.among(me, partners);
        Set<EncounterId> reportedIds =
                reported.among(me, stored.stream().map(StoredEncounter::id).toList());
        return stored.stream()
                .map(encounter -> encounter.seenBy(
                        me,
                        encounter
                                .partnerOf(me)
                                .map(Participant::account)
                                .filter(never::contains)
                                .isPresent(),
                        reportedIds.contains(encounter.id())))
                .toList();
    }
}
