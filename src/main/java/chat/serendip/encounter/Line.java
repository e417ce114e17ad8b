package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of text in an encounter; numbers count up from 1 over both sides. It lives in memory only.
 *
 * @param key the sender's own name of the line, by which it is known if it is said again
 */
public record Line(
        int number, AccountId from, String text, @Nullable String key, Instant at) {}
