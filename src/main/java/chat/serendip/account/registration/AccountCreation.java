package chat.serendip.account.registration;

import chat.serendip.account.Accounts;
import chat.serendip.account.Role;
import chat.serendip.account.ValidRegistration;
import chat.serendip.account.session.Browser;
import chat.serendip.account.session.SignInCompletion;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes accounts. Safe for use by many threads; every call is one transaction. */
@ApplicationScoped
@Transactional
public class AccountCreation {

    private final Accounts accounts;
    private final Invitations invitations;
    private final SignInCompletion signInCompletion;

    @Inject
    AccountCreation(Accounts accounts, Invitations invitations, SignInCompletion signInCompletion) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.signInCompletion = signInCompletion;
    }

    /**
     * Makes an account with its first session: both or neither. This uses the invitation up.
     *
     * @throws Invalid if the username is taken, also if another registration took it a moment earlier, or if the
     *     invitation is unknown
     */
    public SignInCompletion.Admitted open(
            ValidRegistration validRegistration, String passwordHash, Optional<String> invitation, Browser browser) {
        Role role = invitation.map(invitations::consume).orElse(Role.USER);
        return signInCompletion.openSession(accounts.open(validRegistration, passwordHash, role), browser);
    }
}
