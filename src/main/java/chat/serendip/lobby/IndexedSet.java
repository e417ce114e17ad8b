package chat.serendip.lobby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of seekers in no order. Adding, removing, looking up and reading by position take constant time. */
final class IndexedSet {

    private final List<Seeker> seekers = new ArrayList<>();
    private final Map<Seeker, Integer> positions = new HashMap<>();

    void add(Seeker seeker) {
        if (positions.putIfAbsent(seeker, seekers.size()) == null) {
            seekers.add(seeker);
        }
    }

    void remove(Seeker seeker) {
        Integer position = positions.remove(seeker);
        if (position == null) {
            return;
        }
        Seeker last = seekers.remove(seekers.size() - 1);
        if (!last.equals(seeker)) {
            seekers.set(position, last);
            positions.put(last, position);
        }
    }

    boolean contains(Seeker seeker) {
        return positions.containsKey(seeker);
    }

    Seeker at(int position) {
        return seekers.get(position);
    }

    int size() {
        return seekers.size();
    }

    boolean isEmpty() {
        return seekers.isEmpty();
    }
}
