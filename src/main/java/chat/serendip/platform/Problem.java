package chat.serendip.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param code stable, for clients to compare
 * @param detail one sentence for a person
 * @param violations what is wrong with which field; absent where it isn't about fields
 */
public record Problem(
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<Violation> violations) {

    /** The media type under which it is sent. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
