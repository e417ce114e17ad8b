package chat.serendip.moderation.outbox;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What follows elsewhere from what is committed here. {@link Messenger} sees to it after the commit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    /** What there is to do. */
    public enum Effect {
        /** end the account's sessions and sockets */
        EXPEL
    }

    /** Something was put in; observed after the commit. */
    record Posted() {}

    private final EntityManager entities;
    private final Clock clock;
    private final Event<Posted> posted;

    @Inject
    Outbox(EntityManager entities, Clock clock, Event<Posted> posted) {
        this.entities = entities;
        this.clock = clock;
        this.posted = posted;
    }

    /** Something that has to happen to an account once this transaction is committed. */
    public void put(Effect effect, AccountId account) {
        entities.persist(new OutboxItem(effect, account, clock.instant()));
        posted.fire(new Posted());
    }
}
