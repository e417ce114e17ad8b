package chat.serendip.lobby;

import static chat.serendip.lobby.Laws.law;

import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.HandClock;
import java.time.Duration;
import java.time.Instant;
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

    static final LobbySettings SETTINGS = new LobbySettings(
            Duration.ofSeconds(5), 2, Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofMinutes(10));

    static final int PEOPLE = 5;

    private final HandClock clock = new HandClock();
    private final List<LobbyEvent> told = new ArrayList<>();
    private final List<Person> people =
            Stream.of("Ada", "Bo", "Cy", "Di", "Ed").map(Person::new).toList();
    private final LawChecker lawChecker = new LawChecker(people, SETTINGS, clock);
    private final Lobby lobby;

    SimulatedLobby(long seed, LobbyParts lobbyParts) {
        lobby = new Lobby(clock, new SplittableRandom(seed), SETTINGS, told::add, lobbyParts);
        for (int who = 0; who < PEOPLE; who++) {
            arrive(who);
            admit(who);
        }
    }

    /** Runs the steps in this order. */
    static void live(List<SimulationStep> deeds, long seed, LobbyParts lobbyParts) {
        SimulatedLobby simulatedLobby = new SimulatedLobby(seed, lobbyParts);
        deeds.forEach(simulationStep -> simulationStep.in().accept(simulatedLobby));
    }

    void arrive(int number) {
        Person who = people.get(number);
        who.readAtArrival = blocksOf(who);
        expectEnd(who, PartedReason.REPLACED, PartedReason.PARTNER_LEFT);
        lobby.arrive(who.account);
        hear();
        who.gone(null);
        who.present = true;
        calm();
    }

    void admit(int number) {
        Person who = people.get(number);
        Person.Blocks read = who.readAtArrival;
        if (read != null) {
            lobby.admit(who.account, read.blocked(), read.blockedBy());
            who.blocksKnown = who.present;
            who.readAtArrival = null;
            hear();
            calm();
        }
    }

    void seek(int number, Wish wish) {
        Person who = people.get(number);
        Optional<Refusal> expected = whyNotSeek(who);
        if (expected.isEmpty()) {
            who.search = new Person.Search(wish, clock.instant(), false);
        }
        law(lobby.seek(who.account, wish).equals(expected), "who may not seek is told why");
        hear();
        calm();
    }

    void stop(int number) {
        Person who = people.get(number);
        Optional<Refusal> expected = who.search == null ? Optional.of(Refusal.NOT_SEEKING) : Optional.empty();
        who.search = null;
        law(lobby.stop(who.account).equals(expected), "only who seeks can stop");
        hear();
        calm();
    }

    void leave(int number, boolean next) {
        Person who = people.get(number);
        Person.Meeting meeting = who.meeting;
        EncounterId encounter =
                who.lastMeeting == null ? new EncounterId(UUID.randomUUID()) : who.lastMeeting.encounter();
        expectEnd(who, PartedReason.LEFT, PartedReason.PARTNER_LEFT);
        Optional<Refusal> expected = Optional.empty();
        if (meeting == null) {
            expected = Optional.of(Refusal.NO_SUCH_ENCOUNTER);
        } else if (next && who.heldUntil != null) {
            expected = Optional.of(Refusal.ABSENT);
        } else if (next) {
            who.search = new Person.Search(meeting.wish(), clock.instant(), false);
        }
        law(lobby.leave(who.account, encounter, next).equals(expected), "one leaves one's own live encounter");
        hear();
        calm();
    }

    void block(int number, int otherNumber) {
        Person by = people.get(number);
        Person other = people.get(otherNumber);
        by.blocked.add(other);
        if (by.meeting != null && by.meeting.partner() == other) {
            expectEnd(by, PartedReason.BLOCKED, PartedReason.PARTNER_LEFT);
        }
        lobby.block(by.account, other.account);
        hear();
        calm();
    }

    void unblock(int number, int otherNumber) {
        Person by = people.get(number);
        Person other = people.get(otherNumber);
        by.blocked.remove(other);
        lobby.unblock(by.account, other.account, lobby.blocksTold());
        hear();
        calm();
    }

    void depart(int number, Departure why) {
        Person who = people.get(number);
        expectEnd(who, why.reason(), PartedReason.PARTNER_LEFT);
        boolean wasPresent = who.present;
        lobby.depart(who.account, why);
        hear();
        if (wasPresent) {
            who.gone(remembered());
        }
        calm();
    }

    void vanish(int number) {
        Person who = people.get(number);
        if (who.present && who.meeting == null) {
            who.gone(remembered());
        } else if (who.present && who.heldUntil == null) {
            who.heldUntil = clock.instant().plus(SETTINGS.grace());
        }
        lobby.vanish(who.account);
        hear();
        calm();
    }

    void resume(int number) {
        Person who = people.get(number);
        EncounterId encounter =
                who.lastMeeting == null ? new EncounterId(UUID.randomUUID()) : who.lastMeeting.encounter();
        law(
                lobby.resume(who.account, encounter) == (who.meeting != null),
                "an encounter is resumed exactly as long as it lasts");
        who.heldUntil = null;
        hear();
        calm();
    }

    void pass(Duration time) {
        clock.advance(time);
        Instant now = clock.instant();
        for (Person who : people) {
            if (who.meeting != null && isLost(who, now)) {
                boolean both = isLost(who.meeting.partner(), now);
                lawChecker.expectParting(who, both ? both() : new PartedReason[] {PartedReason.LEFT});
                lawChecker.expectParting(
                        who.meeting.partner(), both ? both() : new PartedReason[] {PartedReason.PARTNER_LOST});
            }
        }
        lobby.tick();
        hear();
        for (Person who : people) {
            if (!who.present && who.rememberedUntil != null && !who.rememberedUntil.isAfter(now)) {
                who.lastPartners.clear();
            }
        }
        Laws.checkAllDueWidened(people, now, SETTINGS);
        calm();
    }

    private static PartedReason[] both() {
        return new PartedReason[] {PartedReason.LEFT, PartedReason.PARTNER_LOST};
    }

    private static boolean isLost(Person who, Instant now) {
        return who.heldUntil != null && !who.heldUntil.isAfter(now);
    }

    private Instant remembered() {
        return clock.instant().plus(SETTINGS.memory());
    }

    private void expectEnd(Person who, PartedReason own, PartedReason partners) {
        if (who.meeting != null) {
            lawChecker.expectParting(who, own);
            lawChecker.expectParting(who.meeting.partner(), partners);
        }
    }

    private void hear() {
        told.forEach(lobbyEvent -> lobbyEvent.accept(lawChecker));
        told.clear();
        lawChecker.nothingIsMissing();
    }

    private void calm() {
        Laws.checkCalm(people);
        Census census = lobby.census();
        int waiting =
                census.waiting().values().stream().mapToInt(Integer::intValue).sum();
        law(waiting == lawChecker.waiting(), "the census counts who waits");
        law(census.online() == lawChecker.online(), "the census counts who is here");
        for (Person who : people) {
            checkPartner(who, who.lastMeeting);
        }
    }

    private void checkPartner(Person who, Person.@Nullable Meeting last) {
        if (last != null) {
            boolean live = who.meeting != null && who.meeting.encounter().equals(last.encounter());
            law(
                    lobby.partner(who.account, last.encounter())
                            .equals(live ? Optional.of(last.partner().account) : Optional.empty()),
                    "a partner is known exactly as long as the encounter lasts");
        }
    }

    private static Optional<Refusal> whyNotSeek(Person who) {
        if (!who.present) {
            return Optional.of(Refusal.ABSENT);
        } else if (!who.blocksKnown) {
            return Optional.of(Refusal.BLOCKS_UNKNOWN);
        } else if (who.meeting != null) {
            return Optional.of(Refusal.IN_ENCOUNTER);
        }
        return who.search == null ? Optional.empty() : Optional.of(Refusal.ALREADY_SEEKING);
    }

    private Person.Blocks blocksOf(Person who) {
        return new Person.Blocks(
                who.blocked.stream().map(other -> other.account).collect(Collectors.toSet()),
                people.stream()
                        .filter(other -> other.blocked.contains(who))
                        .map(other -> other.account)
                        .collect(Collectors.toSet()));
    }
}
