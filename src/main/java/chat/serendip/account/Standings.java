package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The standings of accounts. Safe for use by many threads; everything happens in the caller's transaction. */
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

    /** Where the account stands now; empty if there is no such account. Nothing is locked. */
    public Optional<Standing> seen(AccountId id) {
        return accounts.with(id).map(account -> account.standing().at(clock.instant()));
    }

    /**
     * The standing that counts now; empty if there is no such account. It locks the account: nobody else changes it
     * until the transaction ends. A caller that may {@link #set} any standing but a pause takes
     * {@link AccountLocks#lockGlobally} before.
     */
    public Optional<Standing> of(AccountId id) {
        return accounts.changing(id).map(account -> account.standing().at(clock.instant()));
    }

    /**
     * Replaces the account's standing and fires {@link StandingChanged}. It does nothing if the account is gone.
     *
     * @throws LastAdministrator when it would shut the last administrator out
     */
    public void set(AccountId id, Standing standing) {
        if (standing.locksOut()) {
            administrators.keepOneBeside(id);
        }
        accounts.changing(id).ifPresent(account -> {
            account.setStanding(standing);
            changed.fire(new StandingChanged(id, standing, account.standingVersion()));
        });
    }
}
