package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position in a list that is ordered by time; ids break ties. */
public record Cursor(Instant time, UUID id) {

    private static final Cursor NEWEST = new Cursor(CursorCodec.END, new UUID(-1, -1));
    private static final Cursor OLDEST = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /**
     * The position that a client names in a list that begins with the newest, or the list's start if it names none.
     *
     * @throws Invalid if the text is no cursor
     */
    public static Cursor parse(@Nullable String word) {
        return CursorCodec.parse(word, NEWEST, 2, Cursor::written);
    }

    /**
     * The position that a client names in a list that begins with the oldest, or the list's start if it names none.
     *
     * @throws Invalid if the text is no cursor
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
