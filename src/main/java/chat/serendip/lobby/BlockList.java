package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.HashSet;
import java.util.Set;

/**
 * The accounts that one account never meets again: those that it blocked, and those that blocked it.
 *
 * <p>The two sets are kept apart, so that an account that lifts its own block doesn't lift the other's. Immutable. The
 * JDK's small immutable sets are used, because blocks seldom change, are looked up all the time, and may be a thousand
 * for each account.
 */
record BlockList(Set<AccountId> blocked, Set<AccountId> blockedBy) {

    static final BlockList NOBODY = new BlockList(Set.of(), Set.of());

    BlockList {
        blocked = Set.copyOf(blocked);
        blockedBy = Set.copyOf(blockedBy);
    }

    boolean includes(AccountId other) {
        return blocked.contains(other) || blockedBy.contains(other);
    }

    BlockList blocking(AccountId other) {
        return new BlockList(with(blocked, other), blockedBy);
    }

    BlockList unblocking(AccountId other) {
        return new BlockList(without(blocked, other), blockedBy);
    }

    BlockList blockedBy(AccountId other) {
        return new BlockList(blocked, with(blockedBy, other));
    }

    BlockList unblockedBy(AccountId other) {
        return new BlockList(blocked, without(blockedBy, other));
    }

    private static Set<AccountId> with(Set<AccountId> some, AccountId one) {
        Set<AccountId> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<AccountId> without(Set<AccountId> some, AccountId one) {
        Set<AccountId> fewer = new HashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
