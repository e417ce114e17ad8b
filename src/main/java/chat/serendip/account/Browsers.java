package chat.serendip.account;

import chat.serendip.platform.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Reads what a browser shows of itself, and writes the cookies that it is to keep. */
@ApplicationScoped
class Browsers {

    /** As long as browsers keep any cookie. */
    private static final Duration DEVICE_KEPT = Duration.ofDays(400);

    private final Peers peers;
    private final SessionLifetime lifetime;

    @Inject
    Browsers(Peers peers, SessionLifetime lifetime) {
        this.peers = peers;
        this.lifetime = lifetime;
    }

    Browser of(HttpServletRequest request) {
        boolean secure = peers.secure(request);
        return new Browser(
                secure,
                peers.network(request),
                Device.describe(request.getHeader("User-Agent")),
                SessionCookie.tokenOf(request, secure),
                SessionCookie.deviceOf(request, secure).flatMap(Token::parse));
    }

    /** The header that makes the browser keep its session. */
    String keepSession(Token token, Browser browser) {
        return cookie(SessionCookie.name(browser.secure()), token.reveal(), lifetime.whole(), browser);
    }

    /** The header that makes the browser forget its session. */
    String forgetSession(Browser browser) {
        return cookie(SessionCookie.name(browser.secure()), "", Duration.ZERO, browser);
    }

    /** The header that makes the browser recognisable to the accounts that signed in from it. */
    String keepDevice(Token token, Browser browser) {
        return cookie(SessionCookie.deviceName(browser.secure()), token.reveal(), DEVICE_KEPT, browser);
    }

    /** The header that makes the browser strange again. */
    String forgetDevice(Browser browser) {
        return cookie(SessionCookie.deviceName(browser.secure()), "", Duration.ZERO, browser);
    }

    /** Unreadable for scripts, not sent from other sites, and bound to HTTPS where there is any. */
    private static String cookie(String name, String value, Duration kept, Browser browser) {
        return name + "=" + value + "; Path=/; Max-Age=" + kept.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (browser.secure() ? "; Secure" : "");
    }
}
