package chat.serendip.statistics;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often each kind of event happened on each day; 0 if nothing is known of it. Not for several threads. */
final class DailyCounts {

    private record Key(String what, String kind) {}

    private final Map<Key, int[]> counts = new HashMap<>();
    private final DayRange dayRange;

    private DailyCounts(DayRange dayRange) {
        this.dayRange = dayRange;
    }

    static DailyCounts of(DayRange dayRange, Stream<Tuple> rows) {
        DailyCounts dailyCounts = new DailyCounts(dayRange);
        rows.forEach(row -> dailyCounts.add(
                new Key(row.get("what", String.class), row.get("kind", String.class)),
                CountQueries.day(row),
                row.get("count", Long.class)));
        return dailyCounts;
    }

    private void add(Key key, LocalDate day, long count) {
        int place = dayRange.place(day);
        // if a clock was set back, there may be rows of future days
        if (place >= 0 && place < dayRange.count()) {
            counts.computeIfAbsent(key, unused -> new int[dayRange.count()])[place] += Math.toIntExact(count);
        }
    }

    /** The counts of each day, summed over these kinds. */
    List<Integer> perDay(String what, String... kinds) {
        int[] all = new int[dayRange.count()];
        for (String kind : kinds) {
            int[] one = counts.get(new Key(what, kind));
            if (one != null) {
                Arrays.setAll(all, day -> all[day] + one[day]);
            }
        }
        return Arrays.stream(all).boxed().toList();
    }

    /** The count of the whole span, summed over these kinds. */
    int total(String what, String... kinds) {
        return perDay(what, kinds).stream().mapToInt(Integer::intValue).sum();
    }
}
