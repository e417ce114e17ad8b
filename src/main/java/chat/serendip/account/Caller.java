package chat.serendip.account;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** The account that makes the current request. */
@ApplicationScoped
public class Caller {

    private final SecurityContext security;

    @Inject
    Caller(SecurityContext security) {
        this.security = security;
    }

    /**
     * The signed-in caller.
     *
     * @throws NotSignedIn when there is none
     */
    public Identity identity() {
        return security.getPrincipalsByType(Identity.class).stream().findFirst().orElseThrow(NotSignedIn::new);
    }
}
