package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The last partners of accounts that went away, remembered for a while, so that somebody who reloads the page doesn't
 * at once meet the person whom they just left. Guarded by the lobby's lock.
 */
final class RecentPartners {

    private record Remembered(LastPartners lastPartners, long until) {}

    private final Map<AccountId, Remembered> absences = new HashMap<>();
    private final Deadlines<AccountId> deadlines;
    private final long span;

    RecentPartners(Duration span) {
        this.span = span.toNanos();
        this.deadlines = new Deadlines<>(span);
    }

    void keep(AccountId who, LastPartners lastPartners, long now) {
        if (!lastPartners.accounts().isEmpty()) {
            absences.put(who, new Remembered(lastPartners, now + span));
            deadlines.set(who, now);
        }
    }

    LastPartners recall(AccountId who) {
        Remembered absence = absences.remove(who);
        return absence == null ? LastPartners.NONE : absence.lastPartners();
    }

    void forget(long now) {
        deadlines.due(
                now,
                who -> absences.computeIfPresent(who, (same, absence) -> absence.until() - now > 0 ? absence : null));
    }
}
