package chat.serendip.talk;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time by which holds are measured: it stands still while nobody could come back, but not without end. Safe for use
 * by many threads.
 */
final class HoldClock {

    private final LongSupplier nanos;
    private final long longest;
    private long stood;
    private long stoppedAt;
    private boolean stopped;

    /** @param longest how long it stands still at most, each time that it is stopped */
    HoldClock(LongSupplier nanos, Duration longest) {
        this.nanos = nanos;
        this.longest = longest.toNanos();
    }

    synchronized long nanos() {
        long now = nanos.getAsLong();
        return now - stood - (stopped ? standing(now) : 0);
    }

    synchronized void stop() {
        if (!stopped) {
            stoppedAt = nanos.getAsLong();
            stopped = true;
        }
    }

    synchronized void go() {
        if (stopped) {
            stood += standing(nanos.getAsLong());
            stopped = false;
        }
    }

    private long standing(long now) {
        return Math.min(now - stoppedAt, longest);
    }
}
