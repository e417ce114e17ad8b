package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.account.session.SessionCookie;
import chat.serendip.account.session.Sessions;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.database.DatabaseAway;
import chat.serendip.platform.http.Origins;
import chat.serendip.platform.http.Peers;
import chat.serendip.platform.http.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Runs before the WebSocket container and refuses every handshake without a session or from another site's page.
 *
 * <p>It passes on the identity as the request's principal, and the socket trusts nothing else.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(HandshakeFilter.class.getName());

    private final transient Sessions sessions;
    private final transient Peers peers;
    private final transient Origins origins;
    private final transient AcceptingState acceptingState;
    private final transient Limits limits;

    @Inject
    public HandshakeFilter(
            Sessions sessions, Peers peers, Origins origins, AcceptingState acceptingState, Limits limits) {
        this.sessions = sessions;
        this.peers = peers;
        this.origins = origins;
        this.acceptingState = acceptingState;
        this.limits = limits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(new AdmittedRequest(request, admit(request)), response);
        } catch (NotAdmitted refusal) {
            if (!refusal.pause().isZero()) {
                response.setHeader("Retry-After", String.valueOf(refusal.pause().toSeconds() + 1));
            }
            refusal.problem().writeTo(response);
        }
    }

    /**
     * The identity behind the request.
     *
     * @throws NotAdmitted if it may not open a socket now
     */
    private Identity admit(HttpServletRequest request) throws NotAdmitted {
        if (!acceptingState.isAccepting()) {
            throw new NotAdmitted(
                    Problem.of(503, "Service Unavailable", "restarting", "The server restarts."),
                    Duration.ofSeconds(5));
        }
        if (!origins.isOurs(request)) {
            throw new NotAdmitted(
                    Problem.of(403, "Forbidden", "foreign-origin", "Another site's page can't do that."),
                    Duration.ZERO);
        }
        count(Limit.HANDSHAKES_FROM_NETWORK, peers.network(request));
        Identity identity = identify(request);
        if (identity.standing().locksOut()) {
            throw new NotAdmitted(
                    Problem.of(403, "Forbidden", "sanctioned", "This account is suspended or banned."), Duration.ZERO);
        }
        count(Limit.HANDSHAKES_OF_ACCOUNT, identity.account().toString());
        return identity;
    }

    private Identity identify(HttpServletRequest request) throws NotAdmitted {
        Optional<Identity> identity;
        try {
            identity = SessionCookie.tokenOf(request, peers.secure(request)).flatMap(sessions::identify);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isBehind(e)) {
                throw e;
            }
            LOG.warning(() -> "Nobody can be identified while the database is away: " + e);
            throw new NotAdmitted(
                    Problem.of(503, "Service Unavailable", "unavailable", "The database is away."),
                    Duration.ofSeconds(5));
        }
        return identity.orElseThrow(() ->
                new NotAdmitted(Problem.of(401, "Unauthorized", "not-signed-in", "Sign in first."), Duration.ZERO));
    }

    private void count(Limit limit, String key) throws NotAdmitted {
        Optional<Duration> wait = limits.take(limit, key);
        if (wait.isPresent()) {
            throw new NotAdmitted(
                    Problem.of(429, "Too Many Requests", "too-many", "Too many sockets in too short a time."),
                    wait.get());
        }
    }

    /** A handshake that is refused, and when it may be tried again. */
    private static final class NotAdmitted extends Exception {

        private final transient Problem problem;
        private final Duration pause;

        NotAdmitted(Problem problem, Duration pause) {
            super(null, null, false, false);
            this.problem = problem;
            this.pause = pause;
        }

        Problem problem() {
            return problem;
        }

        Duration pause() {
            return pause;
        }
    }
}
