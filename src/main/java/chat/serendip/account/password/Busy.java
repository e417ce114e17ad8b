package chat.serendip.account.password;

import chat.serendip.platform.Refused;
import java.time.Duration;
import java.util.Optional;

/** Too many passwords are being hashed at once; each takes memory, so the rest are asked to come back. */
final class Busy extends Refused {

    Busy() {
        super(503, "busy", "Too many people are signing in at this moment.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(5));
    }
}
