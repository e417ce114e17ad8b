package chat.serendip.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the oldest open case had been open at the end of each day, computed from now backwards: the cases that were
 * open at the end of a day are still open, or were closed on a later one. Not for several threads.
 */
final class OldestOpen {

    private final DayRange dayRange;
    private final Instant now;
    private final DailyValues<Instant> closed;
    private @Nullable Instant open;

    OldestOpen(DayRange dayRange, Instant now) {
        this.dayRange = dayRange;
        this.now = now;
        this.closed = new DailyValues<>(dayRange);
    }

    /** The oldest case of those that are open. */
    void open(Instant openedAt) {
        open = openedAt;
    }

    /** The oldest case of those that were closed on a day. */
    void closed(LocalDate day, Instant openedAt) {
        closed.put(day, openedAt);
    }

    /** In seconds; null if no case was open. */
    List<@Nullable Integer> seconds() {
        List<@Nullable Instant> closedOn = closed.values();
        List<@Nullable Integer> seconds = new ArrayList<>();
        Instant oldest = open;
        Instant end = now;
        for (int day = dayRange.count() - 1; day >= 0; day--) {
            seconds.add(oldest == null || oldest.isAfter(end) ? null : seconds(oldest, end));
            oldest = earlier(oldest, closedOn.get(day));
            end = dayRange.start(day);
        }
        Collections.reverse(seconds);
        return Collections.unmodifiableList(seconds);
    }

    private static int seconds(Instant from, Instant until) {
        return (int) Duration.between(from, until).toSeconds();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
