package chat.serendip.account;

import chat.serendip.platform.PlaceWord;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of accounts that is ordered by name.
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
     * @throws chat.serendip.platform.Invalid if it never was a place
     */
    static NamePlace parse(@Nullable String word) {
        return PlaceWord.parse(word, START, 1, NamePlace::written);
    }

    private static NamePlace written(String[] values) {
        if (Username.of(values[0]).violation().isPresent()) {
            throw new IllegalArgumentException("Nobody is called so");
        }
        return after(values[0]);
    }

    @Override
    public String toString() {
        return PlaceWord.of(folded);
    }
}
