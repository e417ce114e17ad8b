package chat.serendip.blackbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is as expected, and fails after half a minute. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    static <T> T get(Supplier<T> question, Predicate<T> expected) {
        Instant deadline = Instant.now().plus(PATIENCE);
        T answer = question.get();
        while (!expected.test(answer)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still not as expected: " + answer);
            }
            answer = question.get();
        }
        return answer;
    }
}
