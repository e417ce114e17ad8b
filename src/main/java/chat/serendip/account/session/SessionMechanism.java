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

    private final RequestIdentity requestIdentity;
    private final Peers peers;
    private final SecurityHeaders headers;
    private final RecentNetworks recentNetworks;

    @Inject
    SessionMechanism(
            RequestIdentity requestIdentity, Peers peers, SecurityHeaders headers, RecentNetworks recentNetworks) {
        this.requestIdentity = requestIdentity;
        this.peers = peers;
        this.headers = headers;
        this.recentNetworks = recentNetworks;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Identity> identity;
        try {
            // files are for everybody, so that a page's dozen files cost no query
            identity = Paths.isRest(request) ? requestIdentity.of(request) : Optional.empty();
        } catch (DatabaseAway away) {
            headers.set(request, response);
            return refused(away, response);
        }
        identity.ifPresent(known -> recentNetworks.note(known.account(), peers.network(request)));
        return identity.map(known -> context.notifyContainerAboutLogin(known, known.groups()))
                .orElseGet(context::doNothing);
    }

    private static AuthenticationStatus refused(DatabaseAway away, HttpServletResponse response) {
        try {
            Problem.write(away, response);
        } catch (IOException e) {
            LOG.log(Level.FINE, "Who asked is gone", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
