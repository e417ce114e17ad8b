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

/** Lets somebody in who has just registered or shown the password: a session under a new token, on a device now known. */
@ApplicationScoped
@Transactional
public class SignInCompletion {

    /** What the browser gets to keep, and what its person gets to see. */
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
     * Opens the session; the browser's former one, whosever it was, ends with this.
     *
     * @throws WrongCredentials when the password was changed, or the account deleted, since it was compared
     */
    public Admitted admit(Account compared, Browser browser) {
        var account = accounts.changing(compared.id())
                .filter(stored -> stored.passwordHash().equals(compared.passwordHash()))
                .orElseThrow(WrongCredentials::new);
        return openSession(account, browser);
    }

    /** Opens a session of an account that the caller's transaction holds or has made. */
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
