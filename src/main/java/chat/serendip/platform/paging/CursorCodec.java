package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a position in a list as one opaque text for clients: {@code next} of one page is {@code after} of the next
 * page.
 */
public final class CursorCodec {

    /** A time after all others. */
    static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private CursorCodec() {}

    /**
     * Encodes a position.
     *
     * @param values what the list is ordered by; none contains a space
     */
    public static String of(Object... values) {
        String place = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes the position that a client names.
     *
     * @param start where the list begins, if the client names none
     * @param count how many values a position has
     * @param made makes the position from its values' texts, or throws an exception about arguments or times if it is
     *     none
     * @throws Invalid if the text is no cursor
     */
    public static <P> P parse(@Nullable String word, P start, int count, Function<String[], P> made) {
        if (word == null) {
            return start;
        }
        try {
            String[] values = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", -1);
            if (values.length == count) {
                return made.apply(values);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // refused below
        }
        throw new Invalid("after", "unknown", "This is no cursor of this list.");
    }

    /**
     * A time as a cursor may hold it.
     *
     * @throws DateTimeException if it is no time, or before 1970 or after 9999
     */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(END)) {
            throw new DateTimeException("There is nothing from that time");
        }
        return time;
    }

    /**
     * A number as a cursor may hold it.
     *
     * @throws IllegalArgumentException if it is no whole number, or negative
     */
    public static long figure(String text) {
        long figure = Long.parseLong(text);
        if (figure < 0) {
            throw new IllegalArgumentException("Nothing is ordered by less than nought");
        }
        return figure;
    }
}
