package chat.serendip.kernel;

import java.util.Collection;
import java.util.Set;

/** Port: which accounts one account has blocked. The block room answers; the history of encounters asks. */
@FunctionalInterface
public interface AccountsBlocked {

    /** Those of {@code others} whom {@code me} has blocked. */
    Set<AccountId> among(AccountId me, Collection<AccountId> others);
}
