package chat.serendip.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock in the tests inside the container: it follows the system's clock until a test moves it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableTime {

    private volatile Duration ahead = Duration.ZERO;

    /** Runs something at a time that lies so far in the future. */
    public void in(Duration ahead, Runnable then) {
        this.ahead = ahead;
        try {
            then.run();
        } finally {
            this.ahead = Duration.ZERO;
        }
    }

    @Produces
    @Singleton
    Clock clock() {
        Clock system = new ClockProducer().clock();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return system.instant().plus(ahead);
            }
        };
    }
}
