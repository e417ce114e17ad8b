package chat.serendip.platform;

import java.time.Duration;
import java.util.Optional;

/** Too many do at once what takes much memory; the rest are asked to come back. */
public final class TooBusy extends Refused {

    /** @param detail what too many do, in one sentence */
    public TooBusy(String detail) {
        super(503, "busy", detail);
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(5));
    }
}
