package chat.serendip.lobby;

import static chat.serendip.lobby.Laws.law;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few people and a lobby. Each action is applied to the lobby and to what the checks know about the people. They then
 * check that the lobby answered rightly, fired the right events in the right order, and left everybody as the laws say.
 */
final class SimulatedLobby {

    static final LobbySettings SETTINGS =
            new LobbySettings(Duration.ofSeconds(5), 2, Duration.ofSeconds(10), Duration.ofMinutes(10));

    static final int PEOPLE = 5;

    private final ManualClock clock = new ManualClock();
    private final List<LobbyEvent> events = new ArrayList<>();
    private final List<SimulatedPerson> people =
            Stream.of("Ada", "Bo", "Cy", "Di", "Ed").map(SimulatedPerson::new).toList();
    private final LawChecker lawChecker = new LawChecker(people, SETTINGS, clock);
    private final Lobby lobby;

    SimulatedLobby(long seed, LobbyParts lobbyParts) {
        lobby = new Lobby(clock, clock, new SplittableRandom(seed), SETTINGS, events::add, lobbyParts);
        for (int who = 0; who < PEOPLE; who++) {
            arrive(who);
            admit(who);
        }
    }

    /** Runs the steps in this order. */
    static void run(List<SimulationStep> steps, long seed, LobbyParts lobbyParts) {
        SimulatedLobby simulatedLobby = new SimulatedLobby(seed, lobbyParts);
        steps.forEach(simulationStep -> simulationStep.action().accept(simulatedLobby));
    }

    void arrive(int number) {
        SimulatedPerson who = people.get(number);
        who.readAtArrival = blocksOf(who);
        expectEnd(who, PartedReason.REPLACED, PartedReason.PARTNER_LEFT);
        lobby.arrive(who.account);
        checkEvents();
        who.gone(null);
        who.present = true;
        checkInvariants();
    }

    void admit(int number) {
        SimulatedPerson who = people.get(number);
        SimulatedPerson.BlockLists read = who.readAtArrival;
        if (read != null) {
            lobby.admit(who.account, read.blocked(), read.blockedBy());
            who.blocksKnown = who.present;
            who.readAtArrival = null;
            checkEvents();
            checkInvariants();
        }
    }

    void seek(int number, Wish wish) {
        SimulatedPerson who = people.get(number);
        Optional<Refusal> expected = whyNotSeek(who);
        if (expected.isEmpty()) {
            who.search = begins(who, wish);
        }
        law(lobby.seek(who.account, wish).equals(expected), "who may not seek is told why");
        checkEvents();
        checkInvariants();
    }

    /** Who begins to seek is heard. */
    private SimulatedPerson.Search begins(SimulatedPerson who, Wish wish) {
        who.silent = false;
        return new SimulatedPerson.Search(wish, clock.instant(), clock.getAsLong(), false);
    }

    void stop(int number) {
        SimulatedPerson who = people.get(number);
        Optional<Refusal> expected = who.search == null ? Optional.of(Refusal.NOT_SEEKING) : Optional.empty();
        who.search = null;
        law(lobby.stop(who.account).equals(expected), "only who seeks can stop");
        checkEvents();
        checkInvariants();
    }

    void leave(int number, boolean next) {
        SimulatedPerson who = people.get(number);
        SimulatedPerson.EncounterSide meeting = who.meeting;
        EncounterId encounter =
                who.lastMeeting == null ? new EncounterId(UUID.randomUUID()) : who.lastMeeting.encounter();
        expectEnd(who, PartedReason.LEFT, PartedReason.PARTNER_LEFT);
        Optional<Refusal> expected = Optional.empty();
        if (meeting == null) {
            expected = Optional.of(Refusal.NO_SUCH_ENCOUNTER);
        } else if (next) {
            who.search = begins(who, meeting.wish());
        }
        law(lobby.leave(who.account, encounter, next).equals(expected), "one leaves one's own live encounter");
        checkEvents();
        checkInvariants();
    }

    void block(int number, int otherNumber) {
        SimulatedPerson by = people.get(number);
        SimulatedPerson other = people.get(otherNumber);
        by.blocked.add(other);
        if (by.meeting != null && by.meeting.partner() == other) {
            expectEnd(by, PartedReason.BLOCKED, PartedReason.PARTNER_LEFT);
        }
        lobby.block(by.account, other.account);
        checkEvents();
        checkInvariants();
    }

    void unblock(int number, int otherNumber) {
        SimulatedPerson by = people.get(number);
        SimulatedPerson other = people.get(otherNumber);
        by.blocked.remove(other);
        lobby.unblock(by.account, other.account, lobby.blocksTold());
        checkEvents();
        checkInvariants();
    }

    void depart(int number, Departure why) {
        SimulatedPerson who = people.get(number);
        expectEnd(who, why.reason(), why.partnersReason());
        boolean wasPresent = who.present;
        lobby.depart(who.account, why);
        checkEvents();
        if (wasPresent) {
            who.gone(remembered());
        }
        checkInvariants();
    }

    void silence(int number, boolean silent) {
        SimulatedPerson who = people.get(number);
        who.silent = who.present && silent;
        lobby.silence(who.account, silent);
        checkEvents();
        checkInvariants();
    }

    void pass(Duration time) {
        clock.advance(time);
        long now = clock.getAsLong();
        lobby.tick();
        checkEvents();
        for (SimulatedPerson who : people) {
            if (!who.present && who.rememberedUntil != null && who.rememberedUntil - now <= 0) {
                who.lastPartners.clear();
            }
        }
        Laws.checkAllDueWidened(people, now, SETTINGS);
        checkInvariants();
    }

    /** Somebody sets the computer's time, which changes nothing. */
    void setClock(Duration by) {
        clock.set(by);
        pass(Duration.ZERO);
    }

    private Long remembered() {
        return clock.getAsLong() + SETTINGS.memory().toNanos();
    }

    private void expectEnd(SimulatedPerson who, PartedReason own, PartedReason partners) {
        if (who.meeting != null) {
            lawChecker.expectParting(who, own);
            lawChecker.expectParting(who.meeting.partner(), partners);
        }
    }

    private void checkEvents() {
        events.forEach(lobbyEvent -> lobbyEvent.accept(lawChecker));
        events.clear();
        lawChecker.nothingIsMissing();
    }

    private void checkInvariants() {
        Laws.checkInvariants(people);
        Census census = lobby.census();
        int waiting =
                census.waiting().values().stream().mapToInt(Integer::intValue).sum();
        law(waiting == lawChecker.waiting(), "the census counts who waits");
        law(census.online() == lawChecker.online(), "the census counts who is here");
        for (SimulatedPerson who : people) {
            checkPartner(who, who.lastMeeting);
        }
    }

    private void checkPartner(SimulatedPerson who, SimulatedPerson.@Nullable EncounterSide last) {
        if (last != null) {
            boolean live = who.meeting != null && who.meeting.encounter().equals(last.encounter());
            law(
                    lobby.partner(who.account, last.encounter())
                            .equals(live ? Optional.of(last.partner().account) : Optional.empty()),
                    "a partner is known exactly as long as the encounter lasts");
        }
    }

    private static Optional<Refusal> whyNotSeek(SimulatedPerson who) {
        if (!who.present) {
            return Optional.of(Refusal.ABSENT);
        } else if (!who.blocksKnown) {
            return Optional.of(Refusal.BLOCKS_UNKNOWN);
        } else if (who.meeting != null) {
            return Optional.of(Refusal.IN_ENCOUNTER);
        }
        return who.search == null ? Optional.empty() : Optional.of(Refusal.ALREADY_SEEKING);
    }

    private SimulatedPerson.BlockLists blocksOf(SimulatedPerson who) {
        return new SimulatedPerson.BlockLists(
                who.blocked.stream().map(other -> other.account).collect(Collectors.toSet()),
                people.stream()
                        .filter(other -> other.blocked.contains(who))
                        .map(other -> other.account)
                        .collect(Collectors.toSet()));
    }
}
