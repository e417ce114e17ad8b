package chat.serendip.kernel;

import java.util.UUID;

/** Names one encounter. Both partners know it, and it is all that they share. */
public record EncounterId(UUID value) {

    /** A new random id. */
    public static EncounterId random() {
        return new EncounterId(UUID.randomUUID());
    }

    /**
     * The id that a client sent as text.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static EncounterId parse(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
