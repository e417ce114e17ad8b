package chat.serendip.moderation.outbox;

import chat.serendip.account.Sessions;
import chat.serendip.account.Standing;
import chat.serendip.account.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The steps of the {@link Messenger}, each a transaction. */
@ApplicationScoped
@Transactional
class Errands {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Standings standings;
    private final Clock clock;

    @Inject
    Errands(EntityManager entities, Sessions sessions, Standings standings, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.standings = standings;
        this.clock = clock;
    }

    /** The first that is due and that nobody else is at; empty if there is none. */
    Optional<Long> next() {
        List<?> due = entities.createNativeQuery("""
                        select id from outbox where done_at is null and due_at <= :now
                        order by due_at, id limit 1 for update skip locked""", Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
        return due.isEmpty() ? Optional.empty() : Optional.of((Long) due.get(0));
    }

    /** Has the effect, and notes in the same transaction that it was had: both or neither. */
    void run(Long id) {
        List<OutboxItem> held = held(id);
        held.forEach(item -> {
            // an appeal may have been granted since
            boolean stillMeant =
                    standings.of(item.account()).filter(Standing::shutsOut).isPresent();
            if (item.effect() == Outbox.Effect.EXPEL && stillMeant) {
                sessions.endAll(item.account());
            }
            item.done(clock.instant());
        });
    }

    /** Notes that it failed, so that it is tried again later and keeps nobody up. */
    void failed(Long id) {
        held(id).forEach(item -> item.failed(clock.instant()));
    }

    private List<OutboxItem> held(Long id) {
        return entities.createQuery("from OutboxItem i where i.id = :id and i.doneAt is null", OutboxItem.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
