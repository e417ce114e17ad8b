package chat.serendip.lobby;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a partner for a seeker: one whom both homes accept, from the first group that has one, at random within it.
 *
 * <p>The first group are people who share an interest. The second is anybody else, unless the seeker named interests
 * and is still narrow. The third, only when nobody new is eligible and the seeker's patience is over, are its last
 * partners. Guarded by the lobby's lock.
 */
class Matchmaker {

    private final Home home;
    private final WaitingRoom waitingRoom;
    private final UniformSampler uniformSampler;

    Matchmaker(Home home, WaitingRoom waitingRoom, UniformSampler uniformSampler) {
        this.home = home;
        this.waitingRoom = waitingRoom;
        this.uniformSampler = uniformSampler;
    }

    Optional<Seeker> partnerFor(Seeker seeker) {
        return somebodyNew(seeker, waitingRoom.sharing(seeker.wish()))
                .or(() -> seeker.acceptsStrangersToItsInterests()
                        ? somebodyNew(seeker, waitingRoom.open(seeker.wish().mode()))
                        : Optional.empty())
                .or(() -> seeker.isNarrow() ? Optional.empty() : oneOfTheLast(seeker));
    }

    private Optional<Seeker> somebodyNew(Seeker seeker, CandidateView candidateView) {
        Predicate<Seeker> isNew = other -> !home.metRecently(seeker.account(), other.account());
        return uniformSampler.from(candidateView, isNew.and(other -> bothAccept(seeker, other)));
    }

    private Optional<Seeker> oneOfTheLast(Seeker seeker) {
        List<Seeker> lastPartners = home.lastPartners(seeker.account()).stream()
                .map(waitingRoom::find)
                .flatMap(Optional::stream)
                .filter(other -> bothAccept(seeker, other))
                .toList();
        return uniformSampler.anyOf(lastPartners);
    }

    /** Two checks, each by the home of one of the two. While all sockets are here, both homes are this one. */
    boolean bothAccept(Seeker seeker, Seeker other) {
        return home.objection(seeker, other).isEmpty()
                && home.objection(other, seeker).isEmpty();
    }
}
