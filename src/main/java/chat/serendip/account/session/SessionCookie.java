package chat.serendip.account.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that carries a session's token. On HTTPS its name makes browsers insist on {@code Secure}, no {@code Domain}
 * and the path {@code /}; plain HTTP, which only a developer's own machine should see, can't have that.
 */
public final class SessionCookie {

    private static final String HTTPS_ONLY = "__Host-";
    private static final String SESSION = "serendip";
    private static final String DEVICE = "serendip-device";

    private SessionCookie() {}

    /** The cookie's name, which depends on whether the browser uses HTTPS. */
    public static String name(boolean secure) {
        return secure ? HTTPS_ONLY + SESSION : SESSION;
    }

    /** The token that a request carries; on HTTPS the name without the prefix is ignored. */
    public static Optional<String> tokenOf(HttpServletRequest request, boolean secure) {
        return value(request, name(secure));
    }

    static String deviceName(boolean secure) {
        return secure ? HTTPS_ONLY + DEVICE : DEVICE;
    }

    static Optional<String> deviceOf(HttpServletRequest request, boolean secure) {
        return value(request, deviceName(secure));
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
