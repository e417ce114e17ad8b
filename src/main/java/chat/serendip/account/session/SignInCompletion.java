package chat.serendip.account.session;

import chat.serendip.account.Account;
import chat.serendip.account.AccountView;
import chat.serendip.account.Accounts;
import chat.serendip.account.OwnView;
import chat.serendip.account.Token;
import chat.serendip.account.session.SessionRefusals.WrongCredentials;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Completes the sign-in of a person who has just registered or given the password: opens a session under a new token,
 * and remembers the device.
 */
@ApplicationScoped
@Transactional
public class SignInCompletion {

    /** The tokens that the browser is to keep, and the account as its owner sees it. */
    public record Admitted(AccountId id, AccountView account, Token session, Token device) {

        @Override
        public String toString() {
            return "Admitted";
        }
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final OwnView view;
    private final RecentNetworks recentNetworks;

    @Inject
    SignInCompletion(
            Accounts accounts, Sessions sessions, KnownDevices devices, OwnView view, RecentNetworks recentNetworks) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.view = view;
        this.recentNetworks = recentNetworks;
    }

    /**
     * Opens a session. The browser's former session ends, whichever account it belongs to.
     *
     * @throws WrongCredentials if the password was changed, or the account deleted, since the password was compared
     */
    public Admitted admit(Account compared, Browser browser) {
        var account = accounts.changing(compared.id())
                .filter(stored -> stored.passwordHash().equals(compared.passwordHash()))
                .orElseThrow(WrongCredentials::new);
        return openSession(account, browser);
    }

    /** Opens a session of an account that the caller's transaction has locked or made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Admitted openSession(Account account, Browser browser) {
        recentNetworks.note(account.id(), browser.network());
        return new Admitted(
                account.id(),
                view.of(account, false),
                sessions.open(account.id(), browser.description(), browser.session()),
                devices.remember(account.id(), browser.device()));
    }
}
