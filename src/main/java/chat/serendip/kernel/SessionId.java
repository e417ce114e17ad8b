package chat.serendip.kernel;

import java.util.UUID;

/** Names one signed-in session, without being its token. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /**
     * The id that a client sent as text.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
