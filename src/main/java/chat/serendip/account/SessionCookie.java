package chat.serendip.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that carries a session's token. On HTTPS its name makes browsers insist on {@code Secure}, no {@code Domain}
 * and the path {@code /}; plain HTTP, which only a developer's own machine should see, can't have that.
 */
public final class SessionCookie {

    private static final String ON_HTTPS = "__Host-serendip";
    private static final String ON_HTTP = "serendip";

    private SessionCookie() {}

    /** The name under which a browser keeps the token, given how it reached us. */
    public static String name(boolean secure) {
        return secure ? ON_HTTPS : ON_HTTP;
    }

    /** The token that a request carries; on HTTPS the weaker name doesn't count. */
    public static Optional<String> tokenOf(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(secure)))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
