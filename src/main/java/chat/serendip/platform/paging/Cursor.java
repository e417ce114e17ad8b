package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by time; ids break ties. */
public record Cursor(Instant time, UUID id) {

    private static final Cursor NEWEST = new Cursor(CursorCodec.END, new UUID(-1, -1));
    private static final Cursor OLDEST = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /**
     * The place that a client names in a list that begins with the newest, or its start.
     *
     * @throws Invalid if it never was a place
     */
    public static Cursor parse(@Nullable String word) {
        return CursorCodec.parse(word, NEWEST, 2, Cursor::written);
    }

    /**
     * The place that a client names in a list that begins with the oldest, or its start.
     *
     * @throws Invalid if it never was a place
     */
    public static Cursor parseOldestFirst(@Nullable String word) {
        return CursorCodec.parse(word, OLDEST, 2, Cursor::written);
    }

    private static Cursor written(String[] values) {
        return new Cursor(CursorCodec.time(values[0]), UUID.fromString(values[1]));
    }

    @Override
    public String toString() {
        return CursorCodec.of(time, id);
    }
}
