package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A waiting room that forgets nobody and mixes everybody up: it offers people who left long ago, under old tickets, in the
 * other mode, and the seeker itself. One that many nodes share may be as wrong as that.
 */
final class GullibleWaitingRoom extends WaitingRoom {

    private final Bag everybodyEver = new Bag();
    private final Map<String, Bag> everInterested = new HashMap<>();

    @Override
    void enter(Seeker seeker) {
        super.enter(seeker);
        everybodyEver.put(seeker);
        seeker.wish()
                .interests()
                .forEach(interest -> everInterested
                        .computeIfAbsent(interest, any -> new Bag())
                        .put(seeker));
    }

    @Override
    Crowd sharing(Wish wish) {
        List<Bag> bags = wish.interests().stream()
                .flatMap(interest -> Stream.ofNullable(everInterested.get(interest)))
                .toList();
        return new Crowd(bags);
    }

    @Override
    Crowd open(Mode mode) {
        return new Crowd(List.of(everybodyEver));
    }
}
