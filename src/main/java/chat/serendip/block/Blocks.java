package chat.serendip.block;

import chat.serendip.account.AccountLocks;
import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.block.BlockRefusals.EncounterNotBlockable;
import chat.serendip.block.BlockRefusals.NoSuchBlock;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.AccountsBlocked;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Participant;
import chat.serendip.kernel.PartnerBlocker;
import chat.serendip.kernel.PartnerOf;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sets, lifts and lists blocks. Safe for use by many threads; every method is one transaction, and what it changes is
 * announced as {@link Blocked} or {@link Unblocked} after the commit.
 */
@ApplicationScoped
@Transactional
public class Blocks implements AccountsBlocked, PartnerBlocker {

    private static final Keyset NEWEST_FIRST = Keyset.descending("b.createdAt", "b.id");

    private final EntityManager entities;
    private final PartnerOf partners;
    private final AccountLocks locks;
    private final Clock clock;
    private final Event<Blocked> blocked;
    private final Event<Unblocked> unblocked;

    @Inject
    Blocks(
            EntityManager entities,
            PartnerOf partners,
            AccountLocks locks,
            Clock clock,
            Event<Blocked> blocked,
            Event<Unblocked> unblocked) {
        this.entities = entities;
        this.partners = partners;
        this.locks = locks;
        this.clock = clock;
        this.blocked = blocked;
        this.unblocked = unblocked;
    }

    /** Whom I blocked, and who blocked me. */
    public AccountBlocks blockList(AccountId me) {
        return new AccountBlocks(
                accounts("select b.blocked from Block b where b.blocker = :me", me),
                accounts("select b.blocker from Block b where b.blocked = :me", me));
    }

    /** Whether {@code by} has a block of {@code other}. */
    public boolean stands(AccountId by, AccountId other) {
        return one(by, other).isPresent();
    }

    @Override
    public Set<AccountId> among(AccountId me, Collection<AccountId> others) {
        Set<AccountId> found = new HashSet<>();
        if (!others.isEmpty()) {
            entities.createQuery(
                            "select b.blocked from Block b where b.blocker = :me and b.blocked in :others", UUID.class)
                    .setParameter("me", me.value())
                    .setParameter(
                            "others", others.stream().map(AccountId::value).toList())
                    .getResultStream()
                    .forEach(id -> found.add(new AccountId(id)));
        }
        return found;
    }

    /** A page of my blocks, newest first, after the given cursor. */
    Page<BlockView> of(AccountId me, int limit, Cursor after) {
        TypedQuery<Block> mine = entities.createQuery(
                "from Block b where b.blocker = :me and " + NEWEST_FIRST.afterCursor(), Block.class);
        List<Block> found = NEWEST_FIRST
                .begin(mine, after)
                .setParameter("me", me.value())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, Block::cursor)
                .with(page -> page.stream().map(Block::view).toList());
    }

    /** All my blocks, newest first, for the export of an account. */
    public List<BlockView> all(AccountId me) {
        return entities.createQuery("from Block b where b.blocker = :me order by b.createdAt desc", Block.class)
                .setParameter("me", me.value())
                .getResultStream()
                .map(Block::view)
                .toList();
    }

    /**
     * Blocks the partner of one of my encounters; if the encounter goes on, it ends.
     *
     * @throws EncounterNotBlockable if it is not mine, or the partner's account is gone
     */
    AddedBlock add(AccountId me, EncounterId encounter) {
        Participant partner = partners.find(me, encounter).orElseThrow(EncounterNotBlockable::new);
        if (!locks.lockForKeyShare(List.of(me, partner.account())).contains(me)) {
            throw new NotSignedIn();
        }
        int added = entities.createNativeQuery("""
                        insert into blocks (id, blocker, blocked, encounter, pseudonym, created_at)
                        select :id, :me, id, :encounter, :pseudonym, :now from accounts where id = :other
                        on conflict on constraint block_once do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("me", me.value())
                .setParameter("other", partner.account().value())
                .setParameter("encounter", encounter.value())
                .setParameter("pseudonym", partner.pseudonym())
                .setParameter("now", clock.instant())
                .executeUpdate();
        blocked.fire(new Blocked(me, partner.account()));
        BlockView view = one(me, partner.account())
                .orElseThrow(EncounterNotBlockable::new)
                .view();
        return new AddedBlock(view, added > 0);
    }

    @Override
    public void separate(AccountId me, EncounterId encounter) {
        add(me, encounter);
    }

    /**
     * Lifts a block of mine.
     *
     * @throws NoSuchBlock if I have no block of that id
     */
    void lift(AccountId me, UUID id) {
        Block block = Optional.ofNullable(entities.find(Block.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isBy(me))
                .orElseThrow(NoSuchBlock::new);
        entities.remove(block);
        unblocked.fire(new Unblocked(me, block.other()));
    }

    private Set<AccountId> accounts(String query, AccountId me) {
        return entities.createQuery(query, UUID.class)
                .setParameter("me", me.value())
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Block> one(AccountId by, AccountId other) {
        return entities.createQuery("from Block b where b.blocker = :by and b.blocked = :other", Block.class)
                .setParameter("by", by.value())
                .setParameter("other", other.value())
                .getResultStream()
                .findFirst();
    }

    /** The block that now stands, and whether it was made just now. */
    record AddedBlock(BlockView block, boolean made) {}
}
