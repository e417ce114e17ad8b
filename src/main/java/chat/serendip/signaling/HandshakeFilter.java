package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.account.SessionCookie;
import chat.serendip.account.Sessions;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
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
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stands before the WebSocket container and lets nobody in without a session or from another site's page.
 *
 * <p>It hands on who it is as the request's principal, which is all that the socket ever believes.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(HandshakeFilter.class.getName());
    private static final int TOO_MANY = 429;

    private final transient Sessions sessions;
    private final transient Peers peers;
    private final transient Origins origins;
    private final transient Doors doors;
    private final transient Limits limits;

    @Inject
    public HandshakeFilter(Sessions sessions, Peers peers, Origins origins, Doors doors, Limits limits) {
        this.sessions = sessions;
        this.peers = peers;
        this.origins = origins;
        this.doors = doors;
        this.limits = limits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(new Known(request, admit(request)), response);
        } catch (NotAdmitted refusal) {
            response.setStatus(refusal.status());
            refusal.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", wait));
            response.setContentLength(0);
        }
    }

    /** Who it is, or why not. */
    private Identity admit(HttpServletRequest request) throws NotAdmitted {
        if (!doors.areOpen()) {
            throw new NotAdmitted(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
        }
        if (!origins.isOurs(request)) {
            throw new NotAdmitted(HttpServletResponse.SC_FORBIDDEN, Duration.ZERO);
        }
        count(Limit.HANDSHAKES_FROM_NETWORK, peers.network(request));
        Identity identity = identify(request);
        count(Limit.HANDSHAKES_OF_ACCOUNT, identity.account().toString());
        return identity;
    }

    private Identity identify(HttpServletRequest request) throws NotAdmitted {
        try {
            return SessionCookie.tokenOf(request, peers.secure(request))
                    .flatMap(sessions::identify)
                    .orElseThrow(() -> new NotAdmitted(HttpServletResponse.SC_UNAUTHORIZED, Duration.ZERO));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody can be identified while the database is away", e);
            throw new NotAdmitted(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
        }
    }

    private void count(Limit limit, String key) throws NotAdmitted {
        Optional<Duration> wait = limits.take(limit, key);
        if (wait.isPresent()) {
            throw new NotAdmitted(TOO_MANY, wait.get());
        }
    }

    /** A handshake that ends here, with its status and when it may be tried again. */
    private static final class NotAdmitted extends Exception {

        private final int status;
        private final Duration pause;

        NotAdmitted(int status, Duration pause) {
            super(null, null, false, false);
            this.status = status;
            this.pause = pause;
        }

        int status() {
            return status;
        }

        Optional<String> retryAfter() {
            return pause.isZero() ? Optional.empty() : Optional.of(String.valueOf(pause.toSeconds() + 1));
        }
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
