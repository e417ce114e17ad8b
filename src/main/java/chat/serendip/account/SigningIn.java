package chat.serendip.account;

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
class SigningIn {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final Entrance entrance;
    private final Event<Arrived> arrived;

    @Inject
    SigningIn(
            Accounts accounts,
            KnownDevices devices,
            PasswordHashes hashes,
            Limits limits,
            Entrance entrance,
            Event<Arrived> arrived) {
        this.accounts = accounts;
        this.devices = devices;
        this.hashes = hashes;
        this.limits = limits;
        this.entrance = entrance;
        this.arrived = arrived;
    }

    /**
     * Signs in to the account whose name and password these are.
     *
     * @throws WrongCredentials in the same words and after the same work, whether the name exists or not
     * @throws chat.serendip.limits.TooMany to who guesses too often, whether the name exists or not
     */
    Entrance.Admitted signIn(SignInRequest credentials, Browser browser) {
        var username = Username.of(credentials.username());
        var account = accounts.named(username);
        Runnable giveBack = counted(username, account, browser);
        if (!hashes.matches(credentials.password(), account.map(Account::passwordHash))) {
            throw new WrongCredentials();
        }
        giveBack.run();
        Account owner = account.orElseThrow(WrongCredentials::new);
        Entrance.Admitted admitted = entrance.admit(owner, browser);
        // what the browser keeps from now on, which may not be what it showed
        Trace trace =
                new Trace(owner.email(), List.of(admitted.device().fingerprint()), Optional.of(browser.network()));
        arrived.fire(new Arrived(owner.id(), false, owner.standing(), trace));
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
