package chat.serendip.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;

/**
 * Counts what the table of limits allows, on this node, in bounded memory. Safe for use by many threads; nothing here
 * waits.
 */
@ApplicationScoped
public class Limits {

    private static final int MAX_KEYS = 50_000;

    private final Map<Limit, Rate> rates = new EnumMap<>(Limit.class);
    private final Map<Limit, Allowances> allowances = new EnumMap<>(Limit.class);
    private final TimeMeter time;

    @Inject
    Limits(Config config, LongSupplier nanos) {
        this(key -> config.getOptionalValue(key, String.class), nanos, MAX_KEYS);
    }

    /**
     * Limits for tests and tools.
     *
     * @param configuration the value of a key, if it is set
     * @param maxKeys how many are counted at once, for each limit
     */
    public Limits(Function<String, Optional<String>> configuration, LongSupplier nanos, int maxKeys) {
        this.time = new MonotonicMeter(nanos);
        Ticker ticker = time::currentTimeNanos;
        for (Limit limit : Limit.values()) {
            var rate = Rate.of(limit, configuration);
            rates.put(limit, rate);
            allowances.put(
                    limit,
                    new Allowances(limit.whenFull(), rate.untilFull(), maxKeys, ticker, () -> allowance(rate, time)));
        }
    }

    /** An allowance that its holder keeps itself, such as a connection. */
    public Allowance own(Limit limit) {
        var rate = rates.get(limit);
        if (rate == null) {
            throw new IllegalStateException("No rate for " + limit);
        }
        return allowance(rate, time);
    }

    private static Allowance allowance(Rate rate, TimeMeter time) {
        return new Allowance(Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(rate.burst()).refillGreedy(1, rate.refill()))
                .withCustomTimePrecision(time)
                .build());
    }

    /** Takes one from the key's allowance, or tells how long to wait. */
    public Optional<Duration> take(Limit limit, String key) {
        return of(limit).allowance(key).map(Allowance::take).orElse(Optional.of(limit.refill()));
    }

    /**
     * Takes one from the key's allowance.
     *
     * @throws RateLimitExceeded if there is none left
     */
    public void require(Limit limit, String key) {
        take(limit, key).ifPresent(wait -> {
            throw new RateLimitExceeded(wait);
        });
    }

    /** Gives back one that turned out not to count: somebody who knew the password wasn't guessing. */
    public void giveBack(Limit limit, String key) {
        of(limit).allowance(key).ifPresent(Allowance::giveBack);
    }

    private Allowances of(Limit limit) {
        var held = allowances.get(limit);
        if (held == null) {
            throw new IllegalStateException("No holders for " + limit);
        }
        return held;
    }

    /** Our clock as Bucket4j reads it. */
    private record MonotonicMeter(LongSupplier nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
