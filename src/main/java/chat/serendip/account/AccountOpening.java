package chat.serendip.account;

import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes accounts. Safe for use by many threads; every call is one transaction. */
@ApplicationScoped
@Transactional
class AccountOpening {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Entrance entrance;

    @Inject
    AccountOpening(Accounts accounts, Invitations invitations, Entrance entrance) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.entrance = entrance;
    }

    /**
     * Makes an account with its first session: both or neither. An invitation is used up by it.
     *
     * @throws Invalid when the name is taken, also by somebody who was quicker by an instant, or the invitation is unknown
     */
    Entrance.Admitted open(Applicant applicant, String passwordHash, Optional<String> invitation, Browser browser) {
        Role role = invitation.map(invitations::consume).orElse(Role.USER);
        return entrance.openSession(accounts.open(applicant, passwordHash, role), browser);
    }
}
