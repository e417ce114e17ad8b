package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** The {@code status} of lists that hold open items, or others if a client asks for them. */
public final class ListStatus {

    private ListStatus() {}

    /**
     * Whether the client asks for the other list, and not for the open items, which are the default.
     *
     * @throws Invalid if the status is neither
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
