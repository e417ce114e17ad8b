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
 * What it means for a session that its second factor was passed. Safe for use by many threads; everything happens in the
 * caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MfaSessions {

    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnView view;
    private final Browsers browsers;

    @Inject
    MfaSessions(Accounts accounts, Sessions sessions, OwnView view, Browsers browsers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.view = view;
        this.browsers = browsers;
    }

    /**
     * What the browser is told.
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
     * Nobody else changes the account or its factors until the transaction ends: what changes a factor or takes one begins with this.
     *
     * @throws NotSignedIn if the account is gone
     */
    public void begin(Identity me) {
        if (accounts.changing(me.account()).isEmpty()) {
            throw new NotSignedIn();
        }
    }

    /**
     * Raises the session that asks: it counts as proven from now on, under a new token, and the old token is nobody's.
     *
     * @throws NotSignedIn if the session or its account ended meanwhile
     */
    public ElevatedSession prove(Identity me, HttpServletRequest request) {
        var account = accounts.with(me.account()).orElseThrow(NotSignedIn::new);
        var token = sessions.elevate(me).orElseThrow(NotSignedIn::new);
        return new ElevatedSession(view.of(account, true), browsers.keepSession(token, browsers.of(request)));
    }

    /** No session of the account counts as proven any more. */
    public void withdraw(AccountId account) {
        sessions.revokeMfa(account);
    }

    /**
     * What the account is called.
     *
     * @throws NotSignedIn if it is gone
     */
    public String username(Identity me) {
        return accounts.with(me.account())
                .orElseThrow(NotSignedIn::new)
                .username()
                .shown();
    }
}
