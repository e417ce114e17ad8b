package chat.serendip.moderation.role;

import chat.serendip.account.Username;
import chat.serendip.platform.paging.CursorCodec;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list of accounts that is ordered by username.
 *
 * @param folded the username before it, folded; empty at the start
 */
record NameCursor(String folded) {

    private static final NameCursor START = new NameCursor("");

    static NameCursor after(String username) {
        return new NameCursor(Username.fold(username));
    }

    /**
     * The cursor that a client names, or the start if it names none.
     *
     * @throws chat.serendip.platform.Invalid if it isn't a cursor that this server made
     */
    static NameCursor parse(@Nullable String text) {
        return CursorCodec.parse(text, START, 1, NameCursor::written);
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
