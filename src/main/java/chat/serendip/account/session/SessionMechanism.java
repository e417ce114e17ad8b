package chat.serendip.account.session;

import chat.serendip.account.Identity;
import chat.serendip.platform.database.DatabaseAway;
import chat.serendip.platform.http.Paths;
import chat.serendip.platform.http.Peers;
import chat.serendip.platform.http.Problem;
import chat.serendip.platform.http.SecurityHeaders;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the container who the caller is, by our own session token; the container keeps nothing between two requests.
 */
@ApplicationScoped
@DeclareRoles({"USER", "MODERATOR", "ADMINISTRATOR", Identity.CHILD_SAFETY, Identity.SANCTIONED})
public class SessionMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SessionMechanism.class.getName());

    private final Sessions sessions;
    private final Peers peers;
    private final SecurityHeaders headers;
    private final RecentNetworks recentNetworks;

    @Inject
    SessionMechanism(Sessions sessions, Peers peers, SecurityHeaders headers, RecentNetworks recentNetworks) {
        this.sessions = sessions;
        this.peers = peers;
        this.headers = headers;
        this.recentNetworks = recentNetworks;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Identity> identity;
        try {
            identity = identity(request);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isBehind(e)) {
                throw e;
            }
            LOG.warning(() -> "Nobody can be identified while the database is away: " + e);
            headers.set(request, response);
            return unavailable(response);
        }
        identity.ifPresent(known -> recentNetworks.note(known.account(), peers.network(request)));
        return identity.map(known -> context.notifyContainerAboutLogin(known, known.groups()))
                .orElseGet(context::doNothing);
    }

    /** Only REST asks who the caller is: files are for everybody, so that a page's dozen files cost no query. */
    private Optional<Identity> identity(HttpServletRequest request) {
        return Paths.isRest(request)
                ? SessionCookie.tokenOf(request, peers.secure(request)).flatMap(sessions::identify)
                : Optional.empty();
    }

    /** If we can't look up who the caller is, the answer must not say that they aren't signed in. */
    private static AuthenticationStatus unavailable(HttpServletResponse response) {
        try {
            Problem.write(new DatabaseAway(), response);
        } catch (IOException e) {
            LOG.log(Level.FINE, "Who asked is gone", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
