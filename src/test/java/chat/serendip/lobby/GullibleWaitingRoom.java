package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A waiting room with wrong data: it offers people who left long ago, under old tickets or in the other mode, and the
 * seeker itself. A waiting room that several nodes share may be as wrong as that.
 */
final class GullibleWaitingRoom extends WaitingRoom {

    private final IndexedSet everybodyEver = new IndexedSet();
    private final Map<String, IndexedSet> everInterested = new HashMap<>();

    @Override
    void enter(Seeker seeker) {
        super.enter(seeker);
        everybodyEver.add(seeker);
        seeker.wish()
                .interests()
                .forEach(interest -> everInterested
                        .computeIfAbsent(interest, any -> new IndexedSet())
                        .add(seeker));
    }

    @Override
    CandidateView sharing(Wish wish) {
        List<IndexedSet> sets = wish.interests().stream()
                .flatMap(interest -> Stream.ofNullable(everInterested.get(interest)))
                .toList();
        return new CandidateView(sets);
    }

    @Override
    CandidateView open(Mode mode) {
        return new CandidateView(List.of(everybodyEver));
    }
}
