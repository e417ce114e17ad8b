package chat.serendip.platform;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Both clocks, which stand still until a test moves them: as a supplier it is the monotonic one. */
public final class ManualClock extends Clock implements LongSupplier {

    @GuardedBy("this")
    private Instant now;

    @GuardedBy("this")
    private long nanos;

    /** A clock that shows noon of some day. */
    public ManualClock() {
        this(Instant.parse("2026-11-22T12:00:00Z"));
    }

    public ManualClock(Instant start) {
        now = start;
    }

    /** Time passes. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
        nanos += by.toNanos();
    }

    /** Somebody sets the computer's time. */
    public synchronized void set(Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized long getAsLong() {
        return nanos;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone suffices");
    }
}
