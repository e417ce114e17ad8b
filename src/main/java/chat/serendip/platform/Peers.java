package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/** Who is at the other end of a request, and how they reached us. */
@ApplicationScoped
public class Peers {

    /** Whether the person's browser speaks HTTPS, to us or to a proxy that we trust. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure();
    }
}
