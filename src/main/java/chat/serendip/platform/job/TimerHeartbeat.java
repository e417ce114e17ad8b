package chat.serendip.platform.job;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a timer last finished a run of its task, or was set up. Safe for use by many threads. */
final class TimerHeartbeat {

    private final String timer;
    private final Duration mostSilence;
    private final LongSupplier nanos;
    private volatile long last;

    TimerHeartbeat(String timer, Duration mostSilence, LongSupplier nanos) {
        this.timer = timer;
        this.mostSilence = mostSilence;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    String timer() {
        return timer;
    }

    void now() {
        last = nanos.getAsLong();
    }

    Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - last);
    }

    /** Whether the timer has died, or its task hangs. */
    boolean isOverdue() {
        return silence().compareTo(mostSilence) > 0;
    }
}
