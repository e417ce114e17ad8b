package chat.serendip.account;

import chat.serendip.account.AccountRefusals.LastAdministrator;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Where accounts stand. Safe for use by many threads; everything happens in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Standings {

    private final Accounts accounts;
    private final Administrators administrators;
    private final Clock clock;
    private final Event<StandingChanged> changed;

    @Inject
    Standings(Accounts accounts, Administrators administrators, Clock clock, Event<StandingChanged> changed) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * What counts now; empty if there is no such account. Nobody else changes the account until the transaction ends. Who may {@link
     * #set} another standing than a pause takes {@link AccountLocks#exclusively} before.
     */
    public Optional<Standing> of(AccountId id) {
        return accounts.changing(id).map(account -> account.standing().at(clock.instant()));
    }

    /**
     * Puts this in place of what stood there; told as {@link StandingChanged}. It does nothing to an account that is gone.
     *
     * @throws LastAdministrator when it would shut the last administrator out
     */
    public void set(AccountId id, Standing standing) {
        if (standing.shutsOut()) {
            administrators.keepOneBeside(id);
        }
        accounts.changing(id).ifPresent(account -> {
            account.stand(standing);
            changed.fire(new StandingChanged(id, standing, account.standingVersion()));
        });
    }
}
