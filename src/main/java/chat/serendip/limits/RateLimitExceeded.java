package chat.serendip.limits;

import chat.serendip.platform.Refused;
import java.time.Duration;
import java.util.Optional;

/** Somebody is faster than a limit allows. */
public final class RateLimitExceeded extends Refused {

    private final Duration wait;

    RateLimitExceeded(Duration wait) {
        super(429, "too-many", "That was too often in too short a time; try again later.");
        this.wait = wait;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(wait);
    }
}
