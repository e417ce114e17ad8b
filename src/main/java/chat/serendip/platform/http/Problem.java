package chat.serendip.platform.http;

import chat.serendip.platform.Conflict;
import chat.serendip.platform.JsonProcessing;
import chat.serendip.platform.Refused;
import chat.serendip.platform.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param code stable, for clients to compare
 * @param detail one sentence for a person
 * @param violations what is wrong with which field; absent if it isn't about fields
 * @param by who did something first; absent, as the next two, if it isn't about that
 * @param at since when it holds
 * @param until how long it holds
 */
public record Problem(
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<Violation> violations,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable Instant until) {

    /** The media type under which it is sent. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that isn't about fields. */
    public static Problem of(int status, String title, String code, @Nullable String detail) {
        return new Problem(title, status, code, detail, null, null, null, null);
    }

    /** The problem document of a refusal. */
    public static Problem of(Refused refused) {
        var violations = refused.violations();
        var first = refused.conflict();
        return new Problem(
                title(refused.status()),
                refused.status(),
                refused.code(),
                refused.getMessage(),
                violations.isEmpty() ? null : violations,
                first.map(Conflict::by).orElse(null),
                first.map(Conflict::at).orElse(null),
                first.map(Conflict::until).orElse(null));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Refused";
        };
    }

    /** The value of {@code Retry-After} (RFC 9110, section 10.2.3): whole seconds, rounded up, at least one. */
    static long retryAfter(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Writes a refusal as the answer where there is no REST runtime. */
    public static void write(Refused refused, HttpServletResponse response) throws IOException {
        refused.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(retryAfter(wait))));
        of(refused).writeTo(response);
    }

    /** Writes it as the answer where there is no REST runtime: in filters and error pages. */
    public void writeTo(HttpServletResponse response) throws IOException {
        var json = JsonProcessing.PROVIDER
                .createObjectBuilder()
                .add("code", code)
                .add("status", status)
                .add("title", title);
        if (detail != null) {
            json.add("detail", detail);
        }
        byte[] body = json.build().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
