package chat.serendip.account;

import chat.serendip.platform.Peers;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Tells the container who is asking, by our own session token; the container keeps nothing between two requests. */
@ApplicationScoped
@DeclareRoles({"USER", "MODERATOR", "ADMINISTRATOR"})
public class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;
    private final Peers peers;

    @Inject
    SessionMechanism(Sessions sessions, Peers peers) {
        this.sessions = sessions;
        this.peers = peers;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return identity(request)
                .map(identity -> context.notifyContainerAboutLogin(
                        identity, identity.role().includes()))
                .orElseGet(context::doNothing);
    }

    /** Files are for everybody: only REST asks who it is, so that a page's dozen files cost no query. */
    private Optional<Identity> identity(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api")
                ? SessionCookie.tokenOf(request, peers.secure(request)).flatMap(sessions::identify)
                : Optional.empty();
    }
}
