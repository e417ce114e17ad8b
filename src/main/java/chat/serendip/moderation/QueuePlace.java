package chat.serendip.moderation;

import chat.serendip.platform.PlaceWord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the queue: by severity, then score, then age; ids break ties. */
public record QueuePlace(int severity, long score, Instant openedAt, UUID id) {

    /** Before everything. */
    private static final QueuePlace START =
            new QueuePlace(Integer.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH, new UUID(0, 0));

    /**
     * The place that a client names, or the start if it names none.
     *
     * @throws chat.serendip.platform.Invalid if it never was a place
     */
    public static QueuePlace parse(@Nullable String word) {
        return PlaceWord.parse(word, START, 4, QueuePlace::written);
    }

    private static QueuePlace written(String[] values) {
        return new QueuePlace(
                severity(PlaceWord.figure(values[0])),
                PlaceWord.figure(values[1]),
                PlaceWord.time(values[2]),
                UUID.fromString(values[3]));
    }

    private static int severity(long figure) {
        if (figure > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No case is as severe");
        }
        return (int) figure;
    }

    @Override
    public String toString() {
        return PlaceWord.of(severity, score, openedAt, id);
    }
}
