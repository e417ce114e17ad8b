package chat.serendip.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did something first, if a refusal is about that.
 *
 * @param by their name; null if it was nobody in particular
 * @param at since when it holds
 * @param until how long it holds; null if for good
 */
public record Conflict(
        @Nullable String by, Instant at, @Nullable Instant until) {}
