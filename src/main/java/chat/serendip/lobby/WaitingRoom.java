package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The seekers that wait, indexed by mode and interest.
 *
 * <p>It is a hint and decides nothing: an entry may be stale or wrong, and the homes of both people still judge.
 * Entering, leaving and looking up take constant time for each interest named. Guarded by the lobby's lock.
 */
class WaitingRoom {

    private static final CandidateView NOBODY = new CandidateView(List.of());

    private final Map<AccountId, Seeker> everybody = new HashMap<>();
    private final Map<Mode, ModeIndex> indexes = new EnumMap<>(Mode.class);

    WaitingRoom() {
        for (Mode mode : Mode.values()) {
            indexes.put(mode, new ModeIndex());
        }
    }

    /** Adds this seeker, in place of an earlier one of the same account. */
    void enter(Seeker seeker) {
        find(seeker.account()).ifPresent(this::leave);
        everybody.put(seeker.account(), seeker);
        index(seeker.wish().mode()).enter(seeker);
    }

    void leave(Seeker seeker) {
        if (everybody.remove(seeker.account(), seeker)) {
            index(seeker.wish().mode()).leave(seeker);
        }
    }

    Optional<Seeker> find(AccountId account) {
        return Optional.ofNullable(everybody.get(account));
    }

    /** Those who named one of this wish's interests. */
    CandidateView sharing(Wish wish) {
        return wish.interests().isEmpty() ? NOBODY : index(wish.mode()).sharing(wish.interests());
    }

    /** Those who would meet somebody who shares none of their interests. */
    CandidateView open(Mode mode) {
        return index(mode).open;
    }

    int waiting(Mode mode) {
        return index(mode).size;
    }

    private ModeIndex index(Mode mode) {
        return Objects.requireNonNull(indexes.get(mode));
    }

    /** One mode's part of the room. */
    private static final class ModeIndex {

        private final IndexedSet accepting = new IndexedSet();
        private final CandidateView open = new CandidateView(List.of(accepting));
        private final Map<String, IndexedSet> byInterest = new HashMap<>();
        private int size;

        void enter(Seeker seeker) {
            size++;
            if (seeker.acceptsStrangersToItsInterests()) {
                accepting.add(seeker);
            }
            for (String interest : seeker.wish().interests()) {
                byInterest.computeIfAbsent(interest, any -> new IndexedSet()).add(seeker);
            }
        }

        void leave(Seeker seeker) {
            size--;
            accepting.remove(seeker);
            for (String interest : seeker.wish().interests()) {
                byInterest.computeIfPresent(interest, (any, indexedSet) -> {
                    indexedSet.remove(seeker);
                    return indexedSet.isEmpty() ? null : indexedSet;
                });
            }
        }

        CandidateView sharing(List<String> interests) {
            return new CandidateView(interests.stream()
                    .map(byInterest::get)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }
}
