package chat.serendip.moderation.flag;

import chat.serendip.account.Standing;
import chat.serendip.account.session.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for ban markers when somebody registers or signs in. An error here never prevents registering or signing in.
 */
@ApplicationScoped
class Recognition {

    private static final Logger LOG = Logger.getLogger(Recognition.class.getName());

    private final Flags flags;

    @Inject
    Recognition(Flags flags) {
        this.flags = flags;
    }

    void signedIn(@Observes SignedIn event) {
        try {
            if (event.registered()) {
                flags.consider(event.account(), event.identityHints());
            } else if (event.standing().kind() == Standing.Kind.BANNED) {
                flags.recognise(event.account(), event.identityHints());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Whether somebody was banned before could not be looked up", e);
        }
    }
}
