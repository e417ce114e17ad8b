package chat.serendip.account.session;

import chat.serendip.account.Token;
import chat.serendip.platform.http.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what a request tells of its browser, and writes the cookies that the browser is to keep. */
@ApplicationScoped
public class BrowserCookies {

    private final Peers peers;
    private final SessionLifetime lifetime;
    private final Duration deviceKept;

    @Inject
    BrowserCookies(
            Peers peers, SessionLifetime lifetime, @ConfigProperty(name = "serendip.device.kept") Duration deviceKept) {
        this.peers = peers;
        this.lifetime = lifetime;
        this.deviceKept = deviceKept;
    }

    public Browser of(HttpServletRequest request) {
        boolean secure = peers.secure(request);
        return new Browser(
                secure,
                peers.network(request),
                BrowserDescription.describe(request.getHeader("User-Agent")),
                SessionCookie.tokenOf(request, secure),
                SessionCookie.deviceOf(request, secure).flatMap(Token::parse));
    }

    /** The header that makes the browser keep its session. */
    public String keepSession(Token token, Browser browser) {
        return cookie(SessionCookie.name(browser.secure()), token.reveal(), lifetime.whole(), browser);
    }

    /** The header that makes the browser forget its session. */
    public String forgetSession(Browser browser) {
        return cookie(SessionCookie.name(browser.secure()), "", Duration.ZERO, browser);
    }

    /**
     * The header that makes the browser keep its device token, by which accounts that signed in from it recognise it.
     */
    public String keepDevice(Token token, Browser browser) {
        return cookie(SessionCookie.deviceName(browser.secure()), token.reveal(), deviceKept, browser);
    }

    /** The header that makes the browser forget its device token. */
    public String forgetDevice(Browser browser) {
        return cookie(SessionCookie.deviceName(browser.secure()), "", Duration.ZERO, browser);
    }

    /**
     * Scripts can't read the cookie, other sites' requests don't carry it except when somebody follows a link, and it
     * is bound to HTTPS if the browser uses HTTPS.
     */
    private static String cookie(String name, String value, Duration kept, Browser browser) {
        return name + "=" + value + "; Path=/; Max-Age=" + kept.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (browser.secure() ? "; Secure" : "");
    }
}
