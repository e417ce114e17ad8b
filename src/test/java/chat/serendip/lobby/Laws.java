package chat.serendip.lobby;

import java.util.List;
import java.util.function.Predicate;

/** The laws of the lobby, written as plainly as possible and independent of its code. */
final class Laws {

    private Laws() {}

    /** Throws an error that names the law, if it is broken. */
    static void law(boolean kept, String law) {
        if (!kept) {
            throw new AssertionError("broken: " + law);
        }
    }

    static boolean mayMeet(SimulatedPerson one, SimulatedPerson other) {
        return one != other
                && one.search != null
                && other.search != null
                && one.search.wish().mode() == other.search.wish().mode()
                && !one.isBlockedWith(other)
                && !one.silent
                && !other.silent
                && accepts(one, one.search, other, other.search)
                && accepts(other, other.search, one, one.search);
    }

    private static boolean accepts(
            SimulatedPerson me, SimulatedPerson.Search mine, SimulatedPerson other, SimulatedPerson.Search theirs) {
        boolean fits = mine.wish().interests().isEmpty() || share(mine, theirs);
        return mine.wide() || (fits && !me.metRecently(other));
    }

    private static boolean share(SimulatedPerson.Search one, SimulatedPerson.Search other) {
        return one.wish().interests().stream().anyMatch(other.wish().interests()::contains);
    }

    /** Checks that the two were allowed to meet, and that nobody waited whom the seeker should have met first. */
    static void checkChoice(SimulatedPerson seeker, SimulatedPerson chosen, List<SimulatedPerson> people) {
        law(seeker != chosen, "nobody meets themselves");
        law(seeker.meeting == null && chosen.meeting == null, "nobody is in two encounters at once");
        law(seeker.blocksKnown && chosen.blocksKnown, "nobody meets before their blocks are known");
        law(seeker.search != null && chosen.search != null, "only who seeks is met");
        law(!seeker.silent && !chosen.silent, "nobody meets who isn't heard");
        law(!seeker.isBlockedWith(chosen), "nobody meets across a block");
        law(mayMeet(seeker, chosen), "both accept whom they meet");
        List<SimulatedPerson> eligible =
                people.stream().filter(other -> mayMeet(seeker, other)).toList();
        Predicate<SimulatedPerson> isNew = other -> !seeker.metRecently(other);
        Predicate<SimulatedPerson> shares =
                other -> seeker.search != null && other.search != null && share(seeker.search, other.search);
        if (eligible.stream().anyMatch(isNew.and(shares))) {
            law(isNew.and(shares).test(chosen), "who shares an interest comes first");
        } else if (eligible.stream().anyMatch(isNew)) {
            law(isNew.test(chosen), "the last partners are avoided while anybody else is eligible");
        }
    }

    /** Checks what must hold after each step. */
    static void checkInvariants(List<SimulatedPerson> people) {
        for (SimulatedPerson one : people) {
            law(one.meeting == null || one.meeting.partner().meeting != null, "nobody is left behind");
            law(
                    one.meeting == null
                            || one.meeting.partner().meeting == null
                            || one.meeting.partner().meeting.partner() == one,
                    "encounters are symmetric");
            for (SimulatedPerson other : people) {
                law(!mayMeet(one, other), "nobody waits while an eligible partner waits");
            }
        }
    }

    static void checkAllDueWidened(List<SimulatedPerson> people, long now, LobbySettings settings) {
        for (SimulatedPerson one : people) {
            boolean due = one.search != null
                    && now - one.search.sinceNanos() >= settings.patience().toNanos();
            law(!due || (one.search != null && one.search.wide()), "search scopes widen when patience is over");
        }
    }
}
