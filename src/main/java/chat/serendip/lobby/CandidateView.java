package chat.serendip.lobby;

import java.util.List;
import java.util.Optional;

/**
 * A view of several bags as one, in which everybody counts once.
 *
 * <p>Somebody who stands in several of the bags has as many entries, but only the one in the first bag counts: so each
 * person is hit by exactly one of the places from 0 to {@link #entries()}, and a place chosen uniformly favours nobody.
 */
record CandidateView(List<IndexedSet> bags) {

    int entries() {
        int entries = 0;
        for (IndexedSet set : bags) {
            entries += set.size();
        }
        return entries;
    }

    /** Who stands at this place, unless they count elsewhere. */
    Optional<Seeker> at(int place) {
        int within = place;
        for (int set = 0; set < bags.size(); set++) {
            if (within < bags.get(set).size()) {
                Seeker seeker = bags.get(set).at(within);
                return countsIn(set, seeker) ? Optional.of(seeker) : Optional.empty();
            }
            within -= bags.get(set).size();
        }
        return Optional.empty();
    }

    private boolean countsIn(int set, Seeker seeker) {
        for (int earlier = 0; earlier < set; earlier++) {
            if (bags.get(earlier).contains(seeker)) {
                return false;
            }
        }
        return true;
    }
}
