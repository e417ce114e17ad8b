package chat.serendip.report;

import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.ReportRefusals.NoSuchNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices from people without an account. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
public class Notices {

    private static final Keyset NEWEST_FIRST = Keyset.descending("n.filedAt", "n.id");
    private static final Keyset OLDEST_FIRST = Keyset.ascending("n.filedAt", "n.id");

    private final EntityManager entities;
    private final SecureRandom random;
    private final Clock clock;

    @Inject
    Notices(EntityManager entities, SecureRandom random, Clock clock) {
        this.entities = entities;
        this.random = random;
        this.clock = clock;
    }

    /** Stores a notice that was checked. */
    Receipt add(NoticeRequest request) {
        var receipt = Receipt.fresh(random);
        entities.persist(new Notice(
                receipt.hash(),
                Category.named(request.category()).orElseThrow(),
                request.text(),
                TextRules.orNothing(request.where()),
                TextRules.orNothing(request.contact()),
                clock.instant()));
        return receipt;
    }

    /** @throws NoSuchNotice if there is no notice with that receipt */
    NoticeState state(Receipt receipt) {
        return entities.createQuery("from Notice n where n.receiptHash = :hash", Notice.class)
                .setParameter("hash", receipt.hash())
                .getResultStream()
                .findFirst()
                .map(Notice::state)
                .orElseThrow(NoSuchNotice::new);
    }

    /** A page of the notices of some categories, newest first, after the cursor: for moderators. */
    public Page<FiledNotice> all(Collection<Category> categories, int limit, Cursor after) {
        return page("", NEWEST_FIRST, categories, limit, after);
    }

    /** A page of the open notices of some categories, oldest first, after the cursor: for moderators. */
    public Page<FiledNotice> open(Collection<Category> categories, int limit, Cursor after) {
        return page("n.decidedAt is null and ", OLDEST_FIRST, categories, limit, after);
    }

    private Page<FiledNotice> page(
            String which, Keyset order, Collection<Category> categories, int limit, Cursor after) {
        TypedQuery<Notice> asked = entities.createQuery(
                "from Notice n where " + which + "n.category in :categories and " + order.afterCursor(), Notice.class);
        List<Notice> found = order.begin(asked, after)
                .setParameter("categories", categories)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, Notice::cursor)
                .with(page -> page.stream().map(Notice::whole).toList());
    }

    /** One notice, for moderators. */
    public Optional<FiledNotice> find(UUID id) {
        return Optional.ofNullable(entities.find(Notice.class, id)).map(Notice::whole);
    }

    /**
     * Answers an open notice.
     *
     * @return false if it is gone, or somebody else answered it already
     */
    public boolean decide(UUID id, String reply) {
        Notice notice = entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null) {
            return false;
        }
        // it may have been read before it was locked
        entities.refresh(notice);
        if (notice.isDecided()) {
            return false;
        }
        notice.decide(reply, clock.instant());
        return true;
    }

    /** Deletes the notices that were answered before that time. */
    public int deleteDecidedBefore(Instant time) {
        return entities.createNativeQuery("""
                        delete from notices where id in (
                            select id from notices where decided_at < :time order by id for update skip locked)""").setParameter("time", time).executeUpdate();
    }
}
