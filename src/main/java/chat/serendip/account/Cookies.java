package chat.serendip.account;

import chat.serendip.platform.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Writes the session cookie: unreadable for scripts, not sent from other sites, and bound to HTTPS where there is any. */
@ApplicationScoped
class Cookies {

    private final Peers peers;
    private final SessionLifetime lifetime;

    @Inject
    Cookies(Peers peers, SessionLifetime lifetime) {
        this.peers = peers;
        this.lifetime = lifetime;
    }

    /** The header that makes the browser keep the token. */
    String keep(Token token, HttpServletRequest request) {
        return header(token.reveal(), lifetime.whole().toSeconds(), request);
    }

    /** The header that makes the browser forget it. */
    String forget(HttpServletRequest request) {
        return header("", 0, request);
    }

    private String header(String value, long maxAge, HttpServletRequest request) {
        boolean secure = peers.secure(request);
        return SessionCookie.name(secure) + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }
}
