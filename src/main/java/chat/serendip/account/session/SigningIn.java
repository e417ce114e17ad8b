package chat.serendip.account.session;

import chat.serendip.account.Account;
import chat.serendip.account.Accounts;
import chat.serendip.account.IdentityHints;
import chat.serendip.account.Username;
import chat.serendip.account.password.PasswordHashes;
import chat.serendip.account.session.SessionRefusals.WrongCredentials;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Lets in who knows the password, and slows down who guesses it: from one network, and at one account from anywhere. Browsers
 * that the account knows are counted by themselves, so that nobody's guessing locks the owner out.
 */
@ApplicationScoped
public class SigningIn {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final SignInCompletion signInCompletion;
    private final Event<SignedIn> signedIn;

    @Inject
    SigningIn(
            Accounts accounts,
            KnownDevices devices,
            PasswordHashes hashes,
            Limits limits,
            SignInCompletion signInCompletion,
            Event<SignedIn> signedIn) {
        this.accounts = accounts;
        this.devices = devices;
        this.hashes = hashes;
        this.limits = limits;
        this.signInCompletion = signInCompletion;
        this.signedIn = signedIn;
    }

    /**
     * Signs in to the account whose name and password these are.
     *
     * @throws WrongCredentials in the same words and after the same work, whether the name exists or not
     * @throws chat.serendip.limits.RateLimitExceeded to who guesses too often, whether the name exists or not
     */
    public SignInCompletion.Admitted signIn(SignInRequest credentials, Browser browser) {
        var username = Username.of(credentials.username());
        var account = accounts.named(username);
        Runnable giveBack = counted(username, account, browser);
        if (!hashes.matches(credentials.password(), account.map(Account::passwordHash))) {
            throw new WrongCredentials();
        }
        giveBack.run();
        Account owner = account.orElseThrow(WrongCredentials::new);
        SignInCompletion.Admitted admitted = signInCompletion.admit(owner, browser);
        // what the browser keeps from now on, which may not be what it showed
        IdentityHints identityHints = new IdentityHints(
                owner.email(), List.of(admitted.device().fingerprint()), Optional.of(browser.network()));
        signedIn.fire(new SignedIn(owner.id(), false, owner.standing(), identityHints));
        return admitted;
    }

    /** Counts the try; what is returned undoes it, because only wrong guesses count against the account. */
    private Runnable counted(Username username, Optional<Account> account, Browser browser) {
        var known = account.flatMap(owner -> browser.device()
                .filter(device -> devices.knows(owner.id(), device))
                .map(device -> owner.id() + " " + device.fingerprint()));
        if (known.isPresent()) {
            limits.require(Limit.SIGN_INS_FROM_KNOWN_DEVICE, known.get());
            return () -> limits.giveBack(Limit.SIGN_INS_FROM_KNOWN_DEVICE, known.get());
        }
        limits.require(Limit.SIGN_INS_FROM_NETWORK, browser.network());
        limits.require(Limit.SIGN_INS_TO_ACCOUNT, username.counted());
        return () -> limits.giveBack(Limit.SIGN_INS_TO_ACCOUNT, username.counted());
    }
}
