package chat.serendip.moderation.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value for each day of a span, or none. Not for several threads. */
final class PerDay<T> {

    private final Span span;
    private final List<@Nullable T> values;

    PerDay(Span span) {
        this.span = span;
        this.values = new ArrayList<>(Collections.nCopies(span.count(), null));
    }

    void put(LocalDate day, T value) {
        int place = span.place(day);
        if (place >= 0 && place < span.count()) {
            values.set(place, value);
        }
    }

    List<@Nullable T> values() {
        return Collections.unmodifiableList(values);
    }
}
