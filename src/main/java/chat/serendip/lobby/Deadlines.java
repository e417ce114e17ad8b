package chat.serendip.lobby;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * A queue of things that are all due the same delay after they were set, so that it is in order of time without
 * sorting. Times are nanoseconds of a monotonic clock.
 *
 * <p>No thing can be removed early: the action checks whether it still matters. Guarded by the lobby's lock.
 */
final class Deadlines<T> {

    private record Deadline<T>(T thing, long due) {}

    private final long delay;
    private final Deque<Deadline<T>> queue = new ArrayDeque<>();

    Deadlines(Duration delay) {
        this.delay = delay.toNanos();
    }

    void set(T thing, long now) {
        queue.add(new Deadline<>(thing, now + delay));
    }

    /**
     * Runs the action for each thing that is due, in order. If the action throws, the next call goes on after that
     * thing.
     */
    void due(long now, Consumer<T> action) {
        while (!queue.isEmpty() && queue.element().due() - now <= 0) {
            action.accept(queue.remove().thing());
        }
    }
}
