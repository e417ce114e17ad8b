package chat.serendip.encounter;

import java.time.Clock;
import java.time.Duration;

/** Live encounters without a database, for tests of other rooms. */
public final class UnstoredEncounters {

    private UnstoredEncounters() {}

    public static LiveEncounters with(Clock clock) {
        return new LiveEncounters(clock, Duration.ofMinutes(10), written -> {});
    }
}
