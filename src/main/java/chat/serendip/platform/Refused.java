package chat.serendip.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A refusal that the server expects: the superclass of every refusal that is answered as a problem document (RFC 9457).
 *
 * <p>Rooms extend it, one class per situation, each with one stable code. It has no stack trace, because it isn't a
 * bug.
 */
public abstract class Refused extends RuntimeException {

    private final int status;
    private final String code;

    /**
     * @param status the HTTP status
     * @param code what a client may compare: kebab-case, never changed
     * @param detail one sentence for a person
     */
    protected Refused(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    public final int status() {
        return status;
    }

    public final String code() {
        return code;
    }

    /** What is wrong with which field; empty if the refusal isn't about fields. */
    public List<Violation> violations() {
        return List.of();
    }

    /** Who did something first; empty if the refusal isn't about that. */
    public Optional<Conflict> conflict() {
        return Optional.empty();
    }

    /** After how long another try may help. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
