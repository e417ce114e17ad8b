package chat.serendip.report;

import chat.serendip.platform.Refused;
import java.time.Duration;
import java.util.Optional;

/** Too many pictures are being looked at; a report without them is taken at once. */
final class Overworked extends Refused {

    Overworked() {
        super(503, "busy", "Too many pictures came at once; try again in a moment.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(5));
    }
}
