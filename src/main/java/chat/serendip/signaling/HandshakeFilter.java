package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.account.SessionCookie;
import chat.serendip.account.Sessions;
import chat.serendip.platform.Peers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

/**
 * Stands before the WebSocket container and lets nobody in without a session or from another site's page.
 *
 * <p>It hands on who it is as the request's principal, which is all that the socket ever believes.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    private final transient Sessions sessions;
    private final transient Peers peers;
    private final transient Origins origins;
    private final transient Draining draining;

    @Inject
    public HandshakeFilter(Sessions sessions, Peers peers, Origins origins, Draining draining) {
        this.sessions = sessions;
        this.peers = peers;
        this.origins = origins;
        this.draining = draining;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining.isDraining()) {
            response.setHeader("Retry-After", "5");
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (!origins.isOurs(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            Optional<Identity> identity =
                    SessionCookie.tokenOf(request, peers.secure(request)).flatMap(sessions::identify);
            if (identity.isPresent()) {
                chain.doFilter(new Known(request, identity.get()), response);
            } else {
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentLength(0);
    }

    /** A request whose sender is known. */
    private static final class Known extends HttpServletRequestWrapper {

        private final Identity identity;

        Known(HttpServletRequest request, Identity identity) {
            super(request);
            this.identity = identity;
        }

        @Override
        public Principal getUserPrincipal() {
            return identity;
        }
    }
}
