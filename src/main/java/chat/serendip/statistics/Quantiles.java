package chat.serendip.statistics;

import org.jspecify.annotations.Nullable;

/** Half of them took at most so many seconds, nine of ten at most so many; unknown where there was none. */
public record Quantiles(@Nullable Integer median, @Nullable Integer p90) {

    static final Quantiles NONE = new Quantiles(null, null);
}
