package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom one account never meets again: those whom it blocked, and those who blocked it.
 *
 * <p>The two are kept apart, so that who lifts their own block doesn't lift the other's. Immutable, and made of the JDK's
 * small immutable sets: blocks change seldom, are asked all the time, and there may be a thousand for each person.
 */
record NeverAgain(Set<AccountId> blocked, Set<AccountId> blockedBy) {

    static final NeverAgain NOBODY = new NeverAgain(Set.of(), Set.of());

    NeverAgain {
        blocked = Set.copyOf(blocked);
        blockedBy = Set.copyOf(blockedBy);
    }

    boolean includes(AccountId other) {
        return blocked.contains(other) || blockedBy.contains(other);
    }

    NeverAgain blocking(AccountId other) {
        return new NeverAgain(with(blocked, other), blockedBy);
    }

    NeverAgain unblocking(AccountId other) {
        return new NeverAgain(without(blocked, other), blockedBy);
    }

    NeverAgain blockedBy(AccountId other) {
        return new NeverAgain(blocked, with(blockedBy, other));
    }

    NeverAgain unblockedBy(AccountId other) {
        return new NeverAgain(blocked, without(blockedBy, other));
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
