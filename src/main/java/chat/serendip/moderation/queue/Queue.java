package chat.serendip.moderation.queue;

import chat.serendip.account.AccountLocks;
import chat.serendip.moderation.Case;
import chat.serendip.moderation.CaseStatus;
import chat.serendip.moderation.Claims;
import chat.serendip.moderation.Conflicts;
import chat.serendip.moderation.QueuePlace;
import chat.serendip.moderation.staff.Lane;
import chat.serendip.moderation.staff.Moderator;
import chat.serendip.moderation.staff.Recusal;
import chat.serendip.platform.Page;
import chat.serendip.platform.Place;
import chat.serendip.platform.Rows;
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

/** What waits for moderators, in the order in which it is to be looked at. Safe for use by many threads. */
@ApplicationScoped
@Transactional
public class Queue {

    private final EntityManager entities;
    private final Summaries summaries;
    private final Claims claims;
    private final Conflicts conflicts;
    private final Recusal recusal;
    private final AccountLocks locks;
    private final Clock clock;

    @Inject
    Queue(
            EntityManager entities,
            Summaries summaries,
            Claims claims,
            Conflicts conflicts,
            Recusal recusal,
            AccountLocks locks,
            Clock clock) {
        this.entities = entities;
        this.summaries = summaries;
        this.claims = claims;
        this.conflicts = conflicts;
        this.recusal = recusal;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param after the place after which it begins, as the page before told; null for the first
     * @throws PermissionNeeded if the moderator may not see the lane
     */
    QueuePage page(Moderator moderator, QueueQuery query, int limit, @Nullable String after) {
        if (!moderator.sees(query.lane())) {
            throw new PermissionNeeded();
        }
        List<Case> found = query.status() == CaseStatus.CLOSED
                ? closed(moderator, query, limit, Place.parse(after))
                : open(moderator, query, limit, QueuePlace.parse(after));
        Page<CaseSummary> page = Page.of(
                        found, limit, query.status() == CaseStatus.CLOSED ? Case::closedPlace : Case::place)
                .with(items -> summaries.of(moderator, items));
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
        locks.keep(Set.of(moderator.account()));
        Optional<Case> first = first(moderator, lane);
        // between the query's snapshot and the lock on the row somebody may have claimed it, or the moderator reported
        // it
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
        return claims.keepsOut(moderator, held)
                || conflicts.own(moderator, Set.of(held.id())).contains(held.id());
    }

    private List<Case> open(Moderator moderator, QueueQuery query, int limit, QueuePlace after) {
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

    private List<Case> closed(Moderator moderator, QueueQuery query, int limit, Place after) {
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
        return Rows.of(query, Case.class).toList();
    }

    private @Nullable Instant oldest(Lane lane) {
        List<?> found = entities.createNativeQuery(QueueQuery.oldest(), Instant.class)
                .setParameter("lane", lane.name())
                .setParameter("now", clock.instant())
                .getResultList();
        return found.isEmpty() ? null : (Instant) found.get(0);
    }
}
