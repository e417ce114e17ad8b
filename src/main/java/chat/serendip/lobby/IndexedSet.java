package chat.serendip.lobby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of seekers in no order. Adding, removing, looking up and reading by position take constant time. */
final class IndexedSet {

    private final List<Seeker> seekers = new ArrayList<>();
    private final Map<Seeker, Integer> places = new HashMap<>();

    void put(Seeker seeker) {
        if (places.putIfAbsent(seeker, seekers.size()) == null) {
            seekers.add(seeker);
        }
    }

    void take(Seeker seeker) {
        Integer place = places.remove(seeker);
        if (place == null) {
            return;
        }
        Seeker last = seekers.remove(seekers.size() - 1);
        if (!last.equals(seeker)) {
            seekers.set(place, last);
            places.put(last, place);
        }
    }

    boolean contains(Seeker seeker) {
        return places.containsKey(seeker);
    }

    Seeker at(int place) {
        return seekers.get(place);
    }

    int size() {
        return seekers.size();
    }

    boolean isEmpty() {
        return seekers.isEmpty();
    }
}
