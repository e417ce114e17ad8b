package chat.serendip.account.session;

import chat.serendip.account.Account;
import chat.serendip.account.Accounts;
import chat.serendip.account.IdentityHints;
import chat.serendip.account.Username;
import chat.serendip.account.password.PasswordHashes;
import chat.serendip.account.session.SessionRefusals.WrongCredentials;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.AcceptingState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Signs in people who know the password, and limits guesses: from one network, and at one account from anywhere.
 * Attempts from browsers that the account knows are counted apart, so that the guesses of others don't lock the owner
 * out.
 */
@ApplicationScoped
public class SignIn {

    private final AcceptingState acceptingState;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final SignInCompletion signInCompletion;
    private final Event<SignedIn> signedIn;

    @Inject
    SignIn(
            AcceptingState acceptingState,
            Accounts accounts,
            KnownDevices devices,
            PasswordHashes hashes,
            Limits limits,
            SignInCompletion signInCompletion,
            Event<SignedIn> signedIn) {
        this.acceptingState = acceptingState;
        this.accounts = accounts;
        this.devices = devices;
        this.hashes = hashes;
        this.limits = limits;
        this.signInCompletion = signInCompletion;
        this.signedIn = signedIn;
    }

    /**
     * Signs in to the account with this username and password.
     *
     * @throws AcceptingState.NotAccepting while the server takes nobody new
     * @throws WrongCredentials with the same text and after the same work, whether the username exists or not
     * @throws chat.serendip.limits.RateLimitExceeded after too many wrong guesses, whether the username exists or not
     */
    public SignInCompletion.Admitted signIn(SignInRequest credentials, Browser browser) {
        acceptingState.require();
        var username = Username.of(credentials.username());
        var account = accounts.named(username);
        Runnable giveBack = counted(username, account, browser);
        if (!hashes.matches(credentials.password(), account.map(Account::passwordHash))) {
            throw new WrongCredentials();
        }
        giveBack.run();
        Account owner = account.orElseThrow(WrongCredentials::new);
        SignInCompletion.Admitted admitted = signInCompletion.admit(owner, browser);
        // the token that the browser keeps from now on, which may not be the one that it sent
        IdentityHints identityHints = new IdentityHints(
                owner.email(), List.of(admitted.device().fingerprint()), Optional.of(browser.network()));
        signedIn.fire(new SignedIn(owner.id(), false, owner.standing(), identityHints));
        return admitted;
    }

    /** Counts the attempt. The result undoes that, because only wrong guesses count against the account. */
    private Runnable counted(Username username, Optional<Account> account, Browser browser) {
        var known = account.flatMap(owner -> browser.device()
                .filter(device -> devices.knows(owner.id(), device))
                .map(device -> owner.id() + " " + device.fingerprint()));
        if (known.isPresent()) {
            limits.require(Limit.SIGN_INS_FROM_KNOWN_DEVICE, known.get());
            return () -> limits.giveBack(Limit.SIGN_INS_FROM_KNOWN_DEVICE, known.get());
        }
        limits.require(Limit.SIGN_INS_FROM_NETWORK, browser.network());
        limits.require(Limit.SIGN_INS_TO_ACCOUNT, username.rateLimitKey());
        return () -> limits.giveBack(Limit.SIGN_INS_TO_ACCOUNT, username.rateLimitKey());
    }
}
