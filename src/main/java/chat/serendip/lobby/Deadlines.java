package chat.serendip.lobby;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Things that fall due equally long after they were set, so that they stand in order by themselves.
 *
 * <p>Nothing is taken out early: whoever gets it asks whether the thing still matters. Guarded by the lobby's lock.
 */
final class Deadlines<T> {

    private record Deadline<T>(T thing, Instant due) {}

    private final Duration delay;
    private final Deque<Deadline<T>> queue = new ArrayDeque<>();

    Deadlines(Duration delay) {
        this.delay = delay;
    }

    void set(T thing, Instant now) {
        queue.add(new Deadline<>(thing, now.plus(delay)));
    }

    /** Does something about each thing that is due by now, in order. When that fails for one, the next call goes on after it. */
    void due(Instant now, Consumer<T> action) {
        while (!queue.isEmpty() && !queue.element().due().isAfter(now)) {
            action.accept(queue.remove().thing());
        }
    }
}
