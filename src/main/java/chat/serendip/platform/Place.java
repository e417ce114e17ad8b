package chat.serendip.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is ordered by time, newest first; ids break ties. Clients see it as an opaque word: {@code next}
 * of one page is {@code after} of the next.
 */
public record Place(Instant time, UUID id) {

    /** Before everything. */
    private static final Place START = new Place(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /**
     * The place that a client names, or the start if it names none.
     *
     * @throws Invalid if it never was a place
     */
    public static Place parse(@Nullable String word) {
        if (word == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length == 2) {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // answered below, as any other word that is no place
        }
        throw unknown();
    }

    /** The answer to a word that never was a place. */
    public static Invalid unknown() {
        return new Invalid("after", "unknown", "This is not a place in this list.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
