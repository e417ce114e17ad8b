package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets somebody in who has just registered or shown the password: a session under a new token, on a device now known. */
@ApplicationScoped
@Transactional
class Entrance {

    /** What the browser gets to keep, and what its person gets to see. */
    record Admitted(AccountId id, AccountView account, Token session, Token device) {

        @Override
        public String toString() {
            return "Admitted";
        }
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final OwnView view;
    private final Whereabouts whereabouts;

    @Inject
    Entrance(Accounts accounts, Sessions sessions, KnownDevices devices, OwnView view, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.view = view;
        this.whereabouts = whereabouts;
    }

    /**
     * Opens the session; the browser's former one, whosever it was, ends with this.
     *
     * @throws WrongCredentials when the password was changed, or the account deleted, since it was compared
     */
    Admitted admit(Account compared, Browser browser) {
        var account = accounts.changing(compared.id())
                .filter(stored -> stored.passwordHash().equals(compared.passwordHash()))
                .orElseThrow(WrongCredentials::new);
        return openSession(account, browser);
    }

    /** Opens a session of an account that the caller's transaction holds or has made. */
    @Transactional(Transactional.TxType.MANDATORY)
    Admitted openSession(Account account, Browser browser) {
        whereabouts.note(account.id(), browser.network());
        return new Admitted(
                account.id(),
                view.of(account, false),
                sessions.open(account.id(), browser.description(), browser.session()),
                devices.remember(account.id(), browser.device()));
    }
}
