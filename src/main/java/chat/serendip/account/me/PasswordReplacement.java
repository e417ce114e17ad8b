package chat.serendip.account.me;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.Accounts;
import chat.serendip.account.Identity;
import chat.serendip.account.session.Browser;
import chat.serendip.account.session.KnownDevices;
import chat.serendip.account.session.Sessions;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Stores a new password. Safe for use by many threads; every call is one transaction. */
@ApplicationScoped
@Transactional
class PasswordReplacement {

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownDevices devices;

    @Inject
    PasswordReplacement(Accounts accounts, Sessions sessions, KnownDevices devices) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
    }

    /**
     * Gives the account a new password, and makes every other browser sign in again.
     *
     * @param compared the stored hash that the current password was compared with
     * @throws NotSignedIn if the session or its account ended meanwhile
     * @throws Invalid if the password was changed meanwhile
     */
    void replace(Identity me, String compared, String next, Browser browser) {
        var account = accounts.changing(me.account())
                .filter(found -> sessions.lives(me))
                .orElseThrow(NotSignedIn::new);
        if (!account.passwordHash().equals(compared)) {
            throw OwnPassword.wrong("current");
        }
        account.replacePassword(next);
        sessions.endOthers(me);
        devices.deleteOthers(me.account(), browser.device());
    }
}
