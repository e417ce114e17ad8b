package chat.serendip.account;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of accounts that is ordered by name, as {@link Place} is one in a list by time: opaque to clients.
 *
 * @param folded the name before it, folded; empty at the start
 */
record NamePlace(String folded) {

    private static final NamePlace START = new NamePlace("");

    static NamePlace after(String username) {
        return new NamePlace(Username.fold(username));
    }

    /**
     * The place that a client names, or the start if it names none.
     *
     * @throws Invalid if it never was a place
     */
    static NamePlace parse(@Nullable String word) {
        if (word == null) {
            return START;
        }
        try {
            String name = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            if (Username.of(name).violation().isEmpty()) {
                return after(name);
            }
        } catch (IllegalArgumentException e) {
            // answered below, as any other word that is no place
        }
        throw Place.unknown();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(folded.getBytes(StandardCharsets.UTF_8));
    }
}
