package chat.serendip.account.session;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.AccountView;
import chat.serendip.account.Accounts;
import chat.serendip.account.Identity;
import chat.serendip.account.OwnView;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;

/**
 * Elevates sessions that passed the second factor, and revokes that. Safe for use by many threads; everything happens
 * in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MfaSessions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnView view;
    private final BrowserCookies browserCookies;

    @Inject
    MfaSessions(Accounts accounts, Sessions sessions, OwnView view, BrowserCookies browserCookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.view = view;
        this.browserCookies = browserCookies;
    }

    /**
     * The answer to a browser whose session was elevated.
     *
     * @param cookie the header that makes it keep the session's new token
     */
    public record ElevatedSession(AccountView account, String cookie) {

        @Override
        public String toString() {
            return "ElevatedSession";
        }
    }

    /**
     * Locks the account: nobody else changes it or its factors until the transaction ends. Every method that changes or
     * accepts a factor begins with this.
     *
     * @throws NotSignedIn if the account is gone
     */
    public void begin(Identity me) {
        if (accounts.changing(me.account()).isEmpty()) {
            throw new NotSignedIn();
        }
    }

    /**
     * Elevates the caller's session: it counts as having passed the second factor from now on. It gets a new token, and
     * the old one is no longer valid.
     *
     * @throws NotSignedIn if the session or its account ended meanwhile
     */
    public ElevatedSession elevate(Identity me, HttpServletRequest request) {
        var account = accounts.with(me.account()).orElseThrow(NotSignedIn::new);
        var token = sessions.elevate(me).orElseThrow(NotSignedIn::new);
        return new ElevatedSession(
                view.of(account, true), browserCookies.keepSession(token, browserCookies.of(request)));
    }

    /** Makes all of the account's sessions need the second factor again. */
    public void revoke(AccountId account) {
        sessions.revokeMfa(account);
    }

    /**
     * The account's username.
     *
     * @throws NotSignedIn if the account is gone
     */
    public String username(Identity me) {
        return accounts.with(me.account())
                .orElseThrow(NotSignedIn::new)
                .username()
                .shown();
    }
}
