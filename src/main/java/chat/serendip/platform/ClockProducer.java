package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one place where the system's clock is read; everybody else has a {@link Clock} injected. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL keeps microseconds: so what was just made equals what is read again
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
