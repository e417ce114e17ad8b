package chat.serendip.signaling;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.AccountRefusals.Sanctioned;
import chat.serendip.account.Identity;
import chat.serendip.account.session.RequestIdentity;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.AcceptingState.NotAccepting;
import chat.serendip.platform.Refused;
import chat.serendip.platform.http.HttpRefusals.ForeignOrigin;
import chat.serendip.platform.http.Origins;
import chat.serendip.platform.http.Peers;
import chat.serendip.platform.http.Problem;
import chat.serendip.talk.Talks;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs before the WebSocket container and refuses every handshake without a session or from another site's page.
 *
 * <p>It passes on the identity as the request's principal, and the socket trusts nothing else. Nobody can be expected
 * back while it refuses everybody, so the holds of talks stand still until it admits somebody again.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    private static final int UNAVAILABLE = 503;

    private final transient RequestIdentity requestIdentity;
    private final transient Peers peers;
    private final transient Origins origins;
    private final transient AcceptingState acceptingState;
    private final transient Limits limits;
    private final transient Talks<Connection> talks;

    @Inject
    public HandshakeFilter(
            RequestIdentity requestIdentity,
            Peers peers,
            Origins origins,
            AcceptingState acceptingState,
            Limits limits,
            Talks<Connection> talks) {
        this.requestIdentity = requestIdentity;
        this.peers = peers;
        this.origins = origins;
        this.acceptingState = acceptingState;
        this.limits = limits;
        this.talks = talks;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest admitted;
        try {
            admitted = new AdmittedRequest(request, admit(request));
        } catch (Refused refused) {
            if (refused.status() == UNAVAILABLE && !concernsOnlyWhatIsNew(refused)) {
                talks.standStill(true);
            }
            Problem.write(refused, response);
            return;
        }
        talks.standStill(false);
        chain.doFilter(admitted, response);
    }

    /**
     * The identity behind the request.
     *
     * @throws Refused if it may not open a socket now
     */
    private Identity admit(HttpServletRequest request) {
        Optional<NotAccepting> refusal = acceptingState.refusal();
        boolean mayComeBack = request.getParameter("resume") != null;
        if (refusal.isPresent() && !(mayComeBack && refusal.get().concernsOnlyWhatIsNew())) {
            throw refusal.get();
        }
        if (!origins.isOurs(request)) {
            throw new ForeignOrigin();
        }
        limits.require(Limit.HANDSHAKES_FROM_NETWORK, peers.network(request));
        Identity identity = requestIdentity.of(request).orElseThrow(NotSignedIn::new);
        if (identity.standing().locksOut()) {
            throw new Sanctioned();
        }
        limits.require(Limit.HANDSHAKES_OF_ACCOUNT, identity.account().toString());
        if (refusal.isPresent() && !talks.isHeld(identity.account())) {
            throw refusal.get();
        }
        return identity;
    }

    private static boolean concernsOnlyWhatIsNew(Refused refused) {
        return refused instanceof NotAccepting refusal && refusal.concernsOnlyWhatIsNew();
    }
}
