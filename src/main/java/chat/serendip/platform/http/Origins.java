package chat.serendip.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** Lets only our own pages act. Browsers say where a page came from, and no page can change what they say. */
@ApplicationScoped
public class Origins {

    /** What a browser says of a request that our own page, or no page, made. */
    private static final Set<String> NOT_FOREIGN = Set.of("same-origin", "none");

    private final Peers peers;

    @Inject
    Origins(Peers peers) {
        this.peers = peers;
    }

    /** Whether the request comes from a page of this server; false if it has no {@code Origin}. */
    public boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && origin.equalsIgnoreCase(ourOrigin(request)) && !foreignSite(request);
    }

    /**
     * Whether the request comes from a page that isn't ours. A request without any of these headers comes from no page.
     */
    boolean isForeign(HttpServletRequest request) {
        if (foreignSite(request)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !origin.equalsIgnoreCase(ourOrigin(request));
        }
        String page = request.getHeader("Referer");
        return page != null && !page.toLowerCase(Locale.ROOT).startsWith(ourOrigin(request) + "/");
    }

    private static boolean foreignSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !NOT_FOREIGN.contains(site);
    }

    private String ourOrigin(HttpServletRequest request) {
        String scheme = peers.secure(request) ? "https" : "http";
        return (scheme + "://" + request.getHeader("Host")).toLowerCase(Locale.ROOT);
    }
}
