package chat.serendip.moderation;

import chat.serendip.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue: by severity, then score, then age; ids break ties. Clients see it as an opaque word: {@code next} of
 * one page is {@code after} of the next.
 */
record QueuePlace(int severity, long score, Instant openedAt, UUID id) {

    /** Before everything. */
    private static final QueuePlace START =
            new QueuePlace(Integer.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH, new UUID(0, 0));

    /**
     * The place that a client names, or the start if it names none.
     *
     * @throws Invalid if it never was a place
     */
    static QueuePlace parse(@Nullable String word) {
        if (word == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", 5);
            if (parts.length == 4) {
                return new QueuePlace(
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        Instant.parse(parts[2]),
                        UUID.fromString(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // answered below, as any other word that is no place
        }
        throw new Invalid("after", "unknown", "This is not a place in this list.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((severity + " " + score + " " + openedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
