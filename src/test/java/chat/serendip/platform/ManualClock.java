package chat.serendip.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** Both clocks, which stand still until a test moves them: as a supplier it is the monotonic one. */
public final class ManualClock extends Clock implements LongSupplier {

    private final AtomicReference<Instant> now;
    private final AtomicLong nanos = new AtomicLong();

    /** A clock that shows noon of some day. */
    public ManualClock() {
        this(Instant.parse("2026-11-22T12:00:00Z"));
    }

    public ManualClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Time passes. */
    public void advance(Duration by) {
        now.updateAndGet(time -> time.plus(by));
        nanos.addAndGet(by.toNanos());
    }

    /** Somebody sets the computer's time. */
    public void set(Duration by) {
        now.updateAndGet(time -> time.plus(by));
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return now.get();
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
