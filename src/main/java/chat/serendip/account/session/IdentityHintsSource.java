package chat.serendip.account.session;

import chat.serendip.account.Accounts;
import chat.serendip.account.IdentityHints;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Collects what may identify the person behind an account. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentityHintsSource {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final RecentNetworks recentNetworks;

    @Inject
    IdentityHintsSource(Accounts accounts, KnownDevices devices, RecentNetworks recentNetworks) {
        this.accounts = accounts;
        this.devices = devices;
        this.recentNetworks = recentNetworks;
    }

    /** Everything that is known of the account now; empty once it is gone. */
    public Optional<IdentityHints> of(AccountId account) {
        return accounts.with(account)
                .map(found ->
                        new IdentityHints(found.email(), devices.hashes(account), recentNetworks.lately(account)));
    }
}
