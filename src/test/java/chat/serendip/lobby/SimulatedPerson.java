package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks know about one person: it follows from the person's actions and the lobby's events, never from the
 * lobby's own state.
 */
final class SimulatedPerson {

    final String name;
    final AccountId account = AccountId.random();

    /** Whom the person has blocked, as the database has it. */
    final Set<SimulatedPerson> blocked = new HashSet<>();

    /** The last partners, the latest first. */
    final List<SimulatedPerson> lastPartners = new ArrayList<>();

    /** The blocks that were read when the person arrived; null once the lobby knows them. */
    @Nullable
    BlockLists readAtArrival;

    boolean present;
    boolean blocksKnown;

    @Nullable
    Search search;

    @Nullable
    EncounterSide meeting;

    @Nullable
    EncounterSide lastMeeting;

    /** Whether nothing comes from its socket. */
    boolean silent;

    /** In the nanoseconds of the monotonic clock; null if it isn't away. */
    @Nullable
    Long rememberedUntil;

    record BlockLists(Set<AccountId> blocked, Set<AccountId> blockedBy) {}

    record Search(Wish wish, Instant since, long sinceNanos, boolean wide) {}

    record EncounterSide(EncounterId encounter, SimulatedPerson partner, Wish wish) {}

    SimulatedPerson(String name) {
        this.name = name;
    }

    boolean isBlockedWith(SimulatedPerson other) {
        return blocked.contains(other) || other.blocked.contains(this);
    }

    boolean metRecently(SimulatedPerson other) {
        return lastPartners.contains(other);
    }

    void remember(SimulatedPerson partner, int most) {
        lastPartners.remove(partner);
        lastPartners.add(0, partner);
        while (lastPartners.size() > most) {
            lastPartners.remove(lastPartners.size() - 1);
        }
    }

    void gone(@Nullable Long rememberedUntil) {
        this.rememberedUntil = rememberedUntil;
        present = false;
        blocksKnown = false;
        search = null;
        silent = false;
    }

    @Override
    public String toString() {
        return name;
    }
}
