package chat.serendip.moderation.queue;

import chat.serendip.account.AccountLocks;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.CaseStatus;
import chat.serendip.moderation.cases.Claims;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.cases.QueueCursor;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases that wait, in the order in which they should be taken. Safe for use by many threads. */
@ApplicationScoped
@Transactional
public class Queue {

    private final EntityManager entities;
    private final CaseSummaries caseSummaries;
    private final Claims claims;
    private final ConflictsOfInterest conflictsOfInterest;
    private final Recusal recusal;
    private final AccountLocks locks;
    private final Clock clock;

    @Inject
    Queue(
            EntityManager entities,
            CaseSummaries caseSummaries,
            Claims claims,
            ConflictsOfInterest conflictsOfInterest,
            Recusal recusal,
            AccountLocks locks,
            Clock clock) {
        this.entities = entities;
        this.caseSummaries = caseSummaries;
        this.claims = claims;
        this.conflictsOfInterest = conflictsOfInterest;
        this.recusal = recusal;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * A page of the queue.
     *
     * @param after the cursor that the page before gave; null for the first page
     * @throws PermissionNeeded if the moderator may not see the lane
     */
    QueuePage page(Moderator moderator, QueueQuery query, int limit, @Nullable String after) {
        if (!moderator.sees(query.lane())) {
            throw new PermissionNeeded();
        }
        List<Case> found = query.status() == CaseStatus.CLOSED
                ? closed(moderator, query, limit, Cursor.parse(after))
                : open(moderator, query, limit, QueueCursor.parse(after));
        Page<CaseSummary> page = Page.of(
                        found, limit, query.status() == CaseStatus.CLOSED ? Case::closedCursor : Case::cursor)
                .with(items -> caseSummaries.of(moderator, items));
        Object[] figures = (Object[]) entities.createNativeQuery(QueueQuery.figures())
                .setParameter("lane", query.lane().name())
                .getSingleResult();
        return new QueuePage(
                page.items(),
                page.next(),
                ((Number) figures[0]).intValue(),
                ((Number) figures[1]).intValue(),
                ((Number) figures[2]).intValue(),
                oldest(query.lane()));
    }

    /** Claims the first case that nobody works on and that the moderator may act on. */
    public Optional<UUID> next(Moderator moderator, Lane lane) {
        if (!moderator.sees(lane)) {
            throw new PermissionNeeded();
        }
        locks.lockCaller(moderator.account());
        Optional<Case> first = first(moderator, lane);
        // after the query's snapshot and before the lock on the row, somebody may have claimed the case, or the
        // moderator may have reported in it
        while (first.filter(found -> isTaken(moderator, found)).isPresent()) {
            first = first(moderator, lane);
        }
        first.ifPresent(found -> claims.claim(moderator, found, Optional.empty()));
        return first.map(Case::id);
    }

    private Optional<Case> first(Moderator moderator, Lane lane) {
        Query free = entities.createNativeQuery(QueueQuery.first(), Case.class)
                .setParameter("lane", lane.name())
                .setParameter("now", clock.instant());
        return cases(recusal.apply(moderator, free)).stream().findFirst();
    }

    private boolean isTaken(Moderator moderator, Case held) {
        return claims.isHeldByOther(moderator, held)
                || conflictsOfInterest.own(moderator, Set.of(held.id())).contains(held.id());
    }

    private List<Case> open(Moderator moderator, QueueQuery query, int limit, QueueCursor after) {
        Query asked = QueueQuery.URGENCY.begin(
                entities.createNativeQuery(query.page(), Case.class),
                -after.severity(),
                -after.score(),
                after.openedAt(),
                after.id());
        if (query.asksTime()) {
            asked.setParameter("now", clock.instant());
        }
        return found(moderator, asked, query, limit);
    }

    private List<Case> closed(Moderator moderator, QueueQuery query, int limit, Cursor after) {
        Query asked =
                QueueQuery.NEWEST_CLOSED_FIRST.begin(entities.createNativeQuery(query.closedPage(), Case.class), after);
        return found(moderator, asked, query, limit);
    }

    private List<Case> found(Moderator moderator, Query asked, QueueQuery query, int limit) {
        return cases(recusal.apply(moderator, asked)
                .setParameter("lane", query.lane().name())
                .setParameter("limit", limit + 1));
    }

    private static List<Case> cases(Query query) {
        return NativeResults.of(query, Case.class).toList();
    }

    private @Nullable Instant oldest(Lane lane) {
        List<?> found = entities.createNativeQuery(QueueQuery.oldest(), Instant.class)
                .setParameter("lane", lane.name())
                .setParameter("now", clock.instant())
                .getResultList();
        return found.isEmpty() ? null : (Instant) found.get(0);
    }
}
