package chat.serendip.moderation.sanction;

import chat.serendip.account.AccountLocks;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a sanctioned person reads of their sanctions. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class OwnSanctions {

    private final Sanctions sanctions;
    private final OwnAppeals appeals;
    private final AccountLocks locks;
    private final Clock clock;

    @Inject
    OwnSanctions(Sanctions sanctions, OwnAppeals appeals, AccountLocks locks, Clock clock) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.locks = locks;
        this.clock = clock;
    }

    /** All of the account's sanctions, newest first. */
    List<MySanction> of(AccountId me) {
        Map<UUID, MySanction.MyAppeal> answered = appeals.of(me);
        return sanctions.on(me).stream()
                .map(sanction -> MySanction.of(sanction, answered.get(sanction.id()), clock.instant()))
                .toList();
    }

    /**
     * Acknowledges that the account's owner has read a warning, so that they may meet people again.
     *
     * @throws NoSuchSanction if the account has none of that id
     */
    void acknowledge(AccountId me, UUID id) {
        locks.lockGlobally();
        sanctions.acknowledge(sanctions.held(me, id).orElseThrow(NoSuchSanction::new));
    }
}
