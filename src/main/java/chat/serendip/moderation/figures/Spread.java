package chat.serendip.moderation.figures;

import org.jspecify.annotations.Nullable;

/** Half of them took at most so many seconds, nine of ten at most so many; unknown where there was none. */
public record Spread(@Nullable Integer median, @Nullable Integer p90) {

    static final Spread NONE = new Spread(null, null);
}
