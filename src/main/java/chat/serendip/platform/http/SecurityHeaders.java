package chat.serendip.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The security headers of every answer: what our pages may do, and that nobody else may do it in their name. */
@ApplicationScoped
public class SecurityHeaders {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,255}");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "connect-src 'self'");

    private static final String PERMISSIONS = String.join(
            ", ",
            "camera=(self)",
            "microphone=(self)",
            "speaker-selection=(self)",
            "autoplay=(self)",
            "picture-in-picture=(self)",
            "fullscreen=(self)",
            "screen-wake-lock=(self)",
            "clipboard-write=(self)",
            "display-capture=()",
            "geolocation=()",
            "payment=()",
            "usb=()",
            "browsing-topics=()");

    private final Peers peers;

    @Inject
    SecurityHeaders(Peers peers) {
        this.peers = peers;
    }

    /** Sets them on an answer that isn't written yet. */
    public void set(HttpServletRequest request, HttpServletResponse response) {
        boolean secure = peers.secure(request);
        response.setHeader("Content-Security-Policy", POLICY + socket(request.getHeader("Host"), secure));
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Paths.isRest(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Older browsers don't take {@code 'self'} to include our own socket. */
    private static String socket(@Nullable String host, boolean secure) {
        return host != null && HOST.matcher(host).matches() ? (secure ? " wss://" : " ws://") + host : "";
    }
}
