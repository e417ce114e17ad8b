package chat.serendip.lobby;

import static chat.serendip.lobby.Laws.law;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.PartedReason;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads all events of the lobby in order, and checks each against what is known about the people so far. */
final class LawChecker implements LobbyEvent.Visitor<Void> {

    private final Map<AccountId, SimulatedPerson> byAccount = new HashMap<>();
    private final List<SimulatedPerson> people;
    private final LobbySettings settings;
    private final LongSupplier nanos;
    private final Map<SimulatedPerson, Set<PartedReason>> partings = new HashMap<>();
    private LobbyEvent.@Nullable Met firstOfPair;

    LawChecker(List<SimulatedPerson> people, LobbySettings settings, LongSupplier nanos) {
        this.people = people;
        this.settings = settings;
        this.nanos = nanos;
        people.forEach(person -> byAccount.put(person.account, person));
    }

    /** Expects that this person's encounter ends now, for one of these reasons. */
    void expectParting(SimulatedPerson who, PartedReason... reasons) {
        Set<PartedReason> any = EnumSet.noneOf(PartedReason.class);
        any.addAll(List.of(reasons));
        partings.put(who, any);
    }

    /** Checks that every expected event has been sent. */
    void nothingIsMissing() {
        law(partings.isEmpty(), "both are told that they parted");
        law(firstOfPair == null, "both are told that they met");
    }

    @Override
    public Void seeking(LobbyEvent.Seeking event) {
        SimulatedPerson who = person(event.account());
        SimulatedPerson.Search search = who.search;
        law(search != null, "only who seeks is told so");
        if (search != null) {
            boolean due = nanos.getAsLong() - search.sinceNanos()
                    >= settings.patience().toNanos();
            who.search = new SimulatedPerson.Search(
                    search.wish(), search.since(), search.sinceNanos(), search.wide() || due);
            law(event.since().equals(search.since()), "who seeks is told since when");
            boolean restricted = search.wish().interests().isEmpty() || !(search.wide() || due);
            law(event.widened() != restricted, "who seeks is told whether interests still count");
            law(event.waiting() == waitingLike(search), "who seeks is told how many do");
            law(event.online() == online(), "who seeks is told how many are online");
        }
        return null;
    }

    @Override
    public Void met(LobbyEvent.Met event) {
        LobbyEvent.Met first = firstOfPair;
        if (first == null) {
            firstOfPair = event;
            return null;
        }
        firstOfPair = null;
        checkMirrored(first, event);
        SimulatedPerson seeker = person(event.account());
        SimulatedPerson chosen = person(first.account());
        Laws.checkChoice(seeker, chosen, people);
        begin(seeker, chosen, event);
        begin(chosen, seeker, first);
        return null;
    }

    @Override
    public Void parted(LobbyEvent.Parted event) {
        SimulatedPerson who = person(event.account());
        law(
                who.meeting != null && who.meeting.encounter().equals(event.encounter()),
                "parted is heard after met, and once");
        Set<PartedReason> expected = partings.remove(who);
        law(expected != null && expected.contains(event.reason()), "people part only when one ends it, and hear why");
        who.meeting = null;
        return null;
    }

    long waiting() {
        return people.stream().filter(person -> person.search != null).count();
    }

    int online() {
        return (int) people.stream().filter(person -> person.present).count();
    }

    private int waitingLike(SimulatedPerson.Search search) {
        return (int) people.stream()
                .filter(person -> person.search != null
                        && person.search.wish().mode() == search.wish().mode())
                .count();
    }

    private void begin(SimulatedPerson one, SimulatedPerson other, LobbyEvent.Met event) {
        Wish wish = one.search == null ? Wish.forAnybody(event.mode()) : one.search.wish();
        long since = one.search == null ? nanos.getAsLong() : one.search.sinceNanos();
        law(wish.mode() == event.mode(), "people meet in the mode for which they asked");
        law(event.waited().toNanos() == nanos.getAsLong() - since, "who met is known to have waited that long");
        one.meeting = new SimulatedPerson.EncounterSide(event.encounter(), other, wish);
        one.lastMeeting = one.meeting;
        one.search = null;
        one.remember(other, settings.lastPartners());
    }

    private static void checkMirrored(LobbyEvent.Met one, LobbyEvent.Met other) {
        law(one.encounter().equals(other.encounter()), "both meet in the same encounter");
        law(
                one.partner().account().equals(other.account())
                        && other.partner().account().equals(one.account()),
                "each is the other's partner");
        law(one.polite() != other.polite(), "exactly one of the two is polite");
        law(
                Set.copyOf(one.partner().sharedInterests())
                        .equals(Set.copyOf(other.partner().sharedInterests())),
                "both share the same interests");
        law(
                one.partner().pseudonym().equals(other.pseudonym())
                        && other.partner().pseudonym().equals(one.pseudonym()),
                "each knows the other by the pseudonym that was given");
    }

    private SimulatedPerson person(AccountId account) {
        SimulatedPerson person = byAccount.get(account);
        if (person == null) {
            throw new AssertionError("an event for an unknown account");
        }
        return person;
    }
}
