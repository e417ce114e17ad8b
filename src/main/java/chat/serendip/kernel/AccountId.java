package chat.serendip.kernel;

import java.util.UUID;

/** Names one account. It never leaves the server: strangers know each other by pseudonym. */
public record AccountId(UUID value) {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /**
     * The id that a client sent as text.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
