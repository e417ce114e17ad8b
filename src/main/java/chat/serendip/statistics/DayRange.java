package chat.serendip.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Successive days, in UTC; the last one is today.
 *
 * @param count how many, at least one
 */
record DayRange(LocalDate first, int count) {

    static DayRange endingAt(Instant now, int count) {
        return new DayRange(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(count - 1L), count);
    }

    Instant from() {
        return start(0);
    }

    /** When the day with this index began. */
    Instant start(int place) {
        return first.plusDays(place).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    LocalDate last() {
        return first.plusDays(count - 1L);
    }

    List<LocalDate> days() {
        return IntStream.range(0, count).mapToObj(first::plusDays).toList();
    }

    /** The day's index, counted from 0; negative, or {@code count} or more, for days outside the range. */
    int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
