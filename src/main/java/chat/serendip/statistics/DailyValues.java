package chat.serendip.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value for each day of a span, or none. Not for several threads. */
final class DailyValues<T> {

    private final DayRange dayRange;
    private final List<@Nullable T> values;

    DailyValues(DayRange dayRange) {
        this.dayRange = dayRange;
        this.values = new ArrayList<>(Collections.nCopies(dayRange.count(), null));
    }

    void put(LocalDate day, T value) {
        int place = dayRange.place(day);
        if (place >= 0 && place < dayRange.count()) {
            values.set(place, value);
        }
    }

    List<@Nullable T> values() {
        return Collections.unmodifiableList(values);
    }
}
