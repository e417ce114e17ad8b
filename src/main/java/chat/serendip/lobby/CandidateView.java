package chat.serendip.lobby;

import java.util.List;
import java.util.Optional;

/**
 * A view of several sets as one, in which each seeker counts once.
 *
 * <p>A seeker that is in several of the sets has as many entries, but only the entry in the first set counts. So
 * exactly one of the {@link #entries()} positions gives each seeker, and a position chosen uniformly favours nobody.
 */
record CandidateView(List<IndexedSet> sets) {

    int entries() {
        int entries = 0;
        for (IndexedSet set : sets) {
            entries += set.size();
        }
        return entries;
    }

    /** The seeker at this position, unless it counts at another one. */
    Optional<Seeker> at(int position) {
        int within = position;
        for (int set = 0; set < sets.size(); set++) {
            if (within < sets.get(set).size()) {
                Seeker seeker = sets.get(set).at(within);
                return countsIn(set, seeker) ? Optional.of(seeker) : Optional.empty();
            }
            within -= sets.get(set).size();
        }
        return Optional.empty();
    }

    private boolean countsIn(int set, Seeker seeker) {
        for (int earlier = 0; earlier < set; earlier++) {
            if (sets.get(earlier).contains(seeker)) {
                return false;
            }
        }
        return true;
    }
}
