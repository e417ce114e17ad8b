package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Lists of open things that can be asked for another way too. */
public final class ListStatus {

    private ListStatus() {}

    /**
     * Whether the other list is asked for, and not that of the open ones, which is usual.
     *
     * @throws Invalid if it is neither
     */
    public static boolean isOther(@Nullable String status, String other) {
        if (status == null || status.equals("open")) {
            return false;
        }
        if (status.equals(other)) {
            return true;
        }
        throw new Invalid("status", "unknown", "This must be open or " + other + ".");
    }
}
