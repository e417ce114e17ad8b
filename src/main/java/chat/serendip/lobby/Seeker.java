package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.time.Instant;

/**
 * An account that wants to meet somebody now, as the waiting room knows it.
 *
 * <p>The ticket is its identity. An account that stops and seeks again, or whose search widens, gets a new ticket, so a
 * seeker with an old ticket is known to be stale.
 *
 * @param since when it began to seek, for people to read
 * @param sinceNanos the same on the monotonic clock, by which waiting is measured
 */
record Seeker(long ticket, AccountId account, Wish wish, Instant since, long sinceNanos, SearchScope scope) {

    Seeker widened(long newTicket) {
        return new Seeker(newTicket, account, wish, since, sinceNanos, SearchScope.WIDE);
    }

    boolean isNarrow() {
        return scope == SearchScope.NARROW;
    }

    /** Whether it would meet somebody who shares none of its interests. */
    boolean acceptsStrangersToItsInterests() {
        return wish.interests().isEmpty() || !isNarrow();
    }

    /** Whether it named interests that no longer restrict it. */
    boolean hasWidened() {
        return !wish.interests().isEmpty() && !isNarrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seeker seeker && seeker.ticket == ticket;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(ticket);
    }
}
