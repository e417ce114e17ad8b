package chat.serendip.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How clients see a place in a list: as one opaque word, of which {@code next} of one page is {@code after} of the next page.
 */
public final class PlaceWord {

    /** After everything. */
    static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private PlaceWord() {}

    /** The word for a place that is written so. */
    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a client names.
     *
     * @param start where the list begins, if the client names none
     * @param written makes the place of how it is written; empty, or an exception about numbers and times, if it is none
     * @throws Invalid if it never was a place
     */
    public static <P> P parse(@Nullable String word, P start, Function<String, Optional<P>> written) {
        if (word == null) {
            return start;
        }
        try {
            return written.apply(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8))
                    .orElseThrow(PlaceWord::unknown);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
    }

    /**
     * A time as a place may hold it.
     *
     * @throws DateTimeException also for years that the database doesn't know
     */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(END)) {
            throw new DateTimeException("There is nothing from that time");
        }
        return time;
    }

    private static Invalid unknown() {
        return new Invalid("after", "unknown", "This is not a place in this list.");
    }
}
