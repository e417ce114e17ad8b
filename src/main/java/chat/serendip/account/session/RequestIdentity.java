package chat.serendip.account.session;

import chat.serendip.account.Identity;
import chat.serendip.platform.database.DatabaseAway;
import chat.serendip.platform.http.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.logging.Logger;

/** Looks up who makes a request, by the session cookie that it carries. Safe for use by many threads. */
@ApplicationScoped
public class RequestIdentity {

    private static final Logger LOG = Logger.getLogger(RequestIdentity.class.getName());

    private final Sessions sessions;
    private final Peers peers;

    @Inject
    RequestIdentity(Sessions sessions, Peers peers) {
        this.sessions = sessions;
        this.peers = peers;
    }

    /**
     * The identity behind the request; empty if it carries no live session.
     *
     * @throws DatabaseAway if nobody can be looked up: the answer must not say that nobody is signed in
     */
    public Optional<Identity> of(HttpServletRequest request) {
        try {
            return SessionCookie.tokenOf(request, peers.secure(request)).flatMap(sessions::identify);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isBehind(e)) {
                throw e;
            }
            LOG.warning(() -> "Nobody can be identified while the database is away: " + e);
            throw new DatabaseAway();
        }
    }
}
