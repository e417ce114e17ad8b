package chat.serendip.moderation.role;

import chat.serendip.account.Username;
import chat.serendip.platform.paging.CursorCodec;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of accounts that is ordered by name.
 *
 * @param folded the name before it, folded; empty at the start
 */
record NameCursor(String folded) {

    private static final NameCursor START = new NameCursor("");

    static NameCursor after(String username) {
        return new NameCursor(Username.fold(username));
    }

    /**
     * The place that a client names, or the start if it names none.
     *
     * @throws chat.serendip.platform.Invalid if it never was a place
     */
    static NameCursor parse(@Nullable String word) {
        return CursorCodec.parse(word, START, 1, NameCursor::written);
    }

    private static NameCursor written(String[] values) {
        if (Username.of(values[0]).violation().isPresent()) {
            throw new IllegalArgumentException("Nobody is called so");
        }
        return after(values[0]);
    }

    @Override
    public String toString() {
        return CursorCodec.of(folded);
    }
}
