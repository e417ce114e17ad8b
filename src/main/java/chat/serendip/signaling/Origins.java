package chat.serendip.signaling;

import chat.serendip.platform.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Which pages may open a socket: ours. A browser always says where a page came from, and no page can lie about it. */
@ApplicationScoped
class Origins {

    private final Peers peers;

    @Inject
    Origins(Peers peers) {
        this.peers = peers;
    }

    /** Whether the request comes from a page of this server; one that doesn't say is not. */
    boolean isOurs(HttpServletRequest request) {
        String host = request.getHeader("Host");
        String scheme = peers.secure(request) ? "https" : "http";
        return host != null && (scheme + "://" + host).equalsIgnoreCase(request.getHeader("Origin"));
    }
}
