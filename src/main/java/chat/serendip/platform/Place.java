package chat.serendip.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time; ids break ties. */
public record Place(Instant time, UUID id) {

    private static final Place NEWEST = new Place(PlaceWord.END, new UUID(-1, -1));
    private static final Place OLDEST = new Place(Instant.EPOCH, new UUID(0, 0));

    /**
     * The place that a client names in a list that begins with the newest, or its start.
     *
     * @throws Invalid if it never was a place
     */
    public static Place parse(@Nullable String word) {
        return PlaceWord.parse(word, NEWEST, 2, Place::written);
    }

    /**
     * The place that a client names in a list that begins with the oldest, or its start.
     *
     * @throws Invalid if it never was a place
     */
    public static Place parseOldestFirst(@Nullable String word) {
        return PlaceWord.parse(word, OLDEST, 2, Place::written);
    }

    private static Place written(String[] values) {
        return new Place(PlaceWord.time(values[0]), UUID.fromString(values[1]));
    }

    @Override
    public String toString() {
        return PlaceWord.of(time, id);
    }
}
