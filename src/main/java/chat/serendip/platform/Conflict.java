package chat.serendip.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who was there first, where a refusal is about that.
 *
 * @param by how they are called; null if nobody in particular
 * @param at since when
 * @param until how long it holds; null if for good
 */
public record Conflict(
        @Nullable String by, Instant at, @Nullable Instant until) {}
