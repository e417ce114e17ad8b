package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** By what accounts might be recognised. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Traces {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final Whereabouts whereabouts;

    @Inject
    Traces(Accounts accounts, KnownDevices devices, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.devices = devices;
        this.whereabouts = whereabouts;
    }

    /** All that is known of the account now; empty once it is gone. */
    public Optional<Trace> of(AccountId account) {
        return accounts.with(account)
                .map(found -> new Trace(found.email(), devices.hashes(account), whereabouts.lately(account)));
    }
}
