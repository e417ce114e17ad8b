package chat.serendip.lobby;

import java.util.List;
import java.util.Optional;

/**
 * A view of several bags as one, in which everybody counts once.
 *
 * <p>Somebody who stands in several of the bags has as many entries, but only the one in the first bag counts: so each
 * person is hit by exactly one of the places from 0 to {@link #entries()}, and a place chosen uniformly favours nobody.
 */
record Crowd(List<Bag> bags) {

    int entries() {
        int entries = 0;
        for (Bag bag : bags) {
            entries += bag.size();
        }
        return entries;
    }

    /** Who stands at this place, unless they count elsewhere. */
    Optional<Seeker> at(int place) {
        int within = place;
        for (int bag = 0; bag < bags.size(); bag++) {
            if (within < bags.get(bag).size()) {
                Seeker seeker = bags.get(bag).at(within);
                return countsIn(bag, seeker) ? Optional.of(seeker) : Optional.empty();
            }
            within -= bags.get(bag).size();
        }
        return Optional.empty();
    }

    private boolean countsIn(int bag, Seeker seeker) {
        for (int earlier = 0; earlier < bag; earlier++) {
            if (bags.get(earlier).contains(seeker)) {
                return false;
            }
        }
        return true;
    }
}
