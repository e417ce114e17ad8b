package chat.serendip.moderation;

import chat.serendip.platform.PlaceWord;
import java.time.Instant;
import java.util.Optional;
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
        return PlaceWord.parse(word, START, QueuePlace::written);
    }

    private static Optional<QueuePlace> written(String text) {
        String[] parts = text.split(" ", 5);
        return parts.length == 4
                ? Optional.of(new QueuePlace(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        PlaceWord.time(parts[2]),
                        UUID.fromString(parts[3])))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PlaceWord.of(severity + " " + score + " " + openedAt + " " + id);
    }
}
