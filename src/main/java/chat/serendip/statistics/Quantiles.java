package chat.serendip.statistics;

import org.jspecify.annotations.Nullable;

/** The median and the 90th percentile, in seconds; null if there was nothing to measure. */
public record Quantiles(@Nullable Integer median, @Nullable Integer p90) {

    static final Quantiles NONE = new Quantiles(null, null);
}
