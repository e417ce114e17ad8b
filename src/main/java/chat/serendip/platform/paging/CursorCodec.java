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
 * How clients see a place in a list: as one opaque word, of which {@code next} of one page is {@code after} of the next page.
 */
public final class CursorCodec {

    /** After everything. */
    static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private CursorCodec() {}

    /**
     * The word for a place.
     *
     * @param values what the list is ordered by; none is written with a space
     */
    public static String of(Object... values) {
        String place = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place that a client names.
     *
     * @param start where the list begins, if the client names none
     * @param count of how many values a place consists
     * @param made makes the place of how its values are written, or throws an exception about arguments or times if it is none
     * @throws Invalid if it never was a place
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
            // told below
        }
        throw new Invalid("after", "unknown", "This is not a place in this list.");
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

    /**
     * A figure as a place may hold it.
     *
     * @throws IllegalArgumentException also for negative ones
     */
    public static long figure(String text) {
        long figure = Long.parseLong(text);
        if (figure < 0) {
            throw new IllegalArgumentException("Nothing is ordered by less than nought");
        }
        return figure;
    }
}
