package chat.serendip.account.registration;

import chat.serendip.account.Accounts;
import chat.serendip.account.Standing;
import chat.serendip.account.Username;
import chat.serendip.account.password.PasswordHashes;
import chat.serendip.account.session.Browser;
import chat.serendip.account.session.SignInCompletion;
import chat.serendip.account.session.SignedIn;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Registers people who keep the rules. The password is hashed outside any transaction, so that no transaction waits for
 * it.
 */
@ApplicationScoped
public class Registration {

    private final AcceptingState acceptingState;
    private final RegistrationRules rules;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Limits limits;
    private final AccountCreation accountCreation;
    private final Event<SignedIn> signedIn;

    @Inject
    Registration(
            AcceptingState acceptingState,
            RegistrationRules rules,
            Accounts accounts,
            PasswordHashes hashes,
            Limits limits,
            AccountCreation accountCreation,
            Event<SignedIn> signedIn) {
        this.acceptingState = acceptingState;
        this.rules = rules;
        this.accounts = accounts;
        this.hashes = hashes;
        this.limits = limits;
        this.accountCreation = accountCreation;
        this.signedIn = signedIn;
    }

    /**
     * Makes an account and signs in to it.
     *
     * @throws AcceptingState.NotAccepting while the server takes nobody new
     * @throws Invalid naming every rule that the registration breaks
     */
    public SignInCompletion.Admitted register(RegistrationRequest registration, Browser browser) {
        acceptingState.require();
        var valid = rules.normalised(registration);
        limits.require(Limit.REGISTRATIONS, browser.network());
        if (accounts.named(valid.username()).isPresent()) {
            throw new Invalid(Username.taken());
        }
        SignInCompletion.Admitted admitted = accountCreation.open(
                valid, hashes.hash(registration.password()), Optional.ofNullable(registration.invitation()), browser);
        signedIn.fire(new SignedIn(
                admitted.id(), true, Standing.GOOD, browser.identityHints(Optional.ofNullable(valid.email()))));
        return admitted;
    }
}
