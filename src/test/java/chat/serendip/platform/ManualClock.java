package chat.serendip.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Both clocks, which stand still until a test moves them: as a supplier it is the monotonic one. */
public final class ManualClock extends Clock implements LongSupplier {

    private volatile Instant now;
    private volatile long nanos;

    /** A clock that shows noon of some day. */
    public ManualClock() {
        this(Instant.parse("2026-11-22T12:00:00Z"));
    }

    public ManualClock(Instant start) {
        now = start;
    }

    /** Time passes. */
    public void advance(Duration by) {
        now = now.plus(by);
        nanos = nanos + by.toNanos();
    }

    /** Somebody sets the computer's time. */
    public void set(Duration by) {
        now = now.plus(by);
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public Instant instant() {
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
