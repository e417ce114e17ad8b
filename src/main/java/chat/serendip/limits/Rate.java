package chat.serendip.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A limit's figures as configured.
 *
 * @param burst how many at once
 * @param refill the pause after which there is one more
 */
record Rate(long burst, Duration refill) {

    private static final String PREFIX = "serendip.limits.";

    Rate {
        if (burst < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("A limit needs a burst of at least 1 and a refill above zero");
        }
    }

    /**
     * The limit's figures: the table's, unless the configuration says otherwise, times the factor.
     *
     * @throws IllegalArgumentException naming the key whose value makes no sense
     */
    static Rate of(Limit limit, Function<String, Optional<String>> configuration) {
        String name = PREFIX + limit.configName();
        Rate plain = new Rate(
                read(configuration, name + ".burst", Long::parseLong).orElse((long) limit.burst()),
                read(configuration, name + ".refill", Duration::parse).orElse(limit.refill()));
        double factor =
                read(configuration, PREFIX + "factor", Double::parseDouble).orElse(1.0);
        if (!(factor > 0)) {
            throw new IllegalArgumentException(PREFIX + "factor must be above zero");
        }
        return new Rate(
                Math.max(1, Math.round(plain.burst * factor)),
                Duration.ofNanos(Math.max(1, Math.round(plain.refill.toNanos() / factor))));
    }

    /** The time in which an empty allowance fills up: after that, forgetting it changes nothing. */
    Duration untilFull() {
        return refill.multipliedBy(burst);
    }

    private static <T> Optional<T> read(
            Function<String, Optional<String>> configuration, String key, Function<String, T> parse) {
        try {
            return configuration.apply(key).map(parse);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(key + " has a value that makes no sense", e);
        }
    }
}
