package chat.serendip.kernel;

import java.util.Collection;
import java.util.Set;

/** Port: whom of some accounts one has blocked. Blocks know it; the history of encounters asks. */
@FunctionalInterface
public interface BlockedBy {

    /** Those of {@code others} whom {@code me} has blocked. */
    Set<AccountId> among(AccountId me, Collection<AccountId> others);
}
