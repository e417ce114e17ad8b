package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The one place where the system's clocks are read. Everybody else has them injected: a {@link Clock} for when
 * something is or was, and a {@link LongSupplier} of nanoseconds for how long something takes or lasts. Only the former
 * jumps when somebody sets the computer's time.
 */
@ApplicationScoped
class ClockProducer {

    @Produces
    @Singleton
    LongSupplier nanos() {
        return System::nanoTime;
    }

    @Produces
    @Singleton
    Clock clock() {
        // PostgreSQL keeps microseconds: so what was just made equals what is read again
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
