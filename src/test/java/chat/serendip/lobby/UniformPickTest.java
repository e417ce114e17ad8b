package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each eligible person is equally likely to be picked: chi-square tests at one percent, with fixed seeds. The people
 * who wait have all blocked each other, so that they keep waiting, and a seeker whom most of them may meet seeks again
 * and again.
 */
class UniformPickTest {

    private static final int ROUNDS = 10_000;
    private static final LobbySettings NO_MEMORY =
            new LobbySettings(Duration.ofSeconds(5), 0, Duration.ofSeconds(10), Duration.ofMinutes(10));

    @ParameterizedTest(name = "{0} wait, {1} of them blocked")
    @CsvSource({"3, 0", "20, 0", "20, 7", "100, 0", "100, 30", "100, 90", "400, 300"})
    void everybody_is_equally_likely_without_interests(int waiting, int blocked) {
        Map<AccountId, Integer> met = meet(
                waiting, blocked, Wish.forAnybody(Mode.VIDEO), any -> Wish.forAnybody(Mode.VIDEO), new LobbyParts());

        assertThat(met).hasSize(waiting - blocked);
        assertThat(ChiSquare.of(met.values())).matches(ChiSquare::passesAtOnePercent);
    }

    @ParameterizedTest(name = "{0} wait, {1} of them blocked")
    @CsvSource({"20, 0", "20, 7", "100, 0", "100, 30", "100, 90"})
    void who_shares_three_interests_is_no_likelier_than_who_shares_one(int waiting, int blocked) {
        Map<AccountId, Integer> met = meet(
                waiting,
                blocked,
                Wish.about(Mode.VIDEO, "jazz", "tea", "chess"),
                UniformPickTest::some,
                new LobbyParts());

        assertThat(met).hasSize(waiting - blocked);
        assertThat(ChiSquare.of(met.values())).matches(ChiSquare::passesAtOnePercent);
    }

    @Test
    void only_those_who_share_are_picked_while_there_are_any() {
        Map<AccountId, Integer> met = meet(
                90,
                0,
                Wish.about(Mode.VIDEO, "jazz"),
                number -> number % 3 == 0 ? Wish.about(Mode.VIDEO, "jazz", "tea") : Wish.forAnybody(Mode.VIDEO),
                new LobbyParts());

        assertThat(met).hasSize(30);
        assertThat(ChiSquare.of(met.values())).matches(ChiSquare::passesAtOnePercent);
    }

    @Test
    void a_pick_that_prefers_who_stands_first_is_found_out() {
        Map<AccountId, Integer> met = meet(
                100,
                30,
                Wish.forAnybody(Mode.VIDEO),
                any -> Wish.forAnybody(Mode.VIDEO),
                withSampler(chance -> new UniformSampler(chance) {
                    @Override
                    Optional<Seeker> from(CandidateView candidateView, Predicate<Seeker> eligible) {
                        int start = chance.nextInt(Math.max(1, candidateView.entries()));
                        for (int step = 0; step < candidateView.entries(); step++) {
                            Optional<Seeker> next = candidateView
                                    .at((start + step) % candidateView.entries())
                                    .filter(eligible);
                            if (next.isPresent()) {
                                return next;
                            }
                        }
                        return Optional.empty();
                    }
                }));

        assertThat(ChiSquare.of(met.values())).matches(result -> !result.passesAtOnePercent());
    }

    @Test
    void a_pick_that_counts_people_once_for_each_interest_is_found_out() {
        Map<AccountId, Integer> met = meet(
                100,
                0,
                Wish.about(Mode.VIDEO, "jazz", "tea", "chess"),
                UniformPickTest::some,
                withSampler(chance -> new UniformSampler(chance) {
                    @Override
                    Optional<Seeker> from(CandidateView candidateView, Predicate<Seeker> eligible) {
                        List<Seeker> entries = new ArrayList<>();
                        for (IndexedSet indexedSet : candidateView.sets()) {
                            for (int place = 0; place < indexedSet.size(); place++) {
                                entries.add(indexedSet.at(place));
                            }
                        }
                        return anyOf(entries.stream().filter(eligible).toList());
                    }
                }));

        assertThat(ChiSquare.of(met.values())).matches(result -> !result.passesAtOnePercent());
    }

    private static Wish some(int number) {
        return switch (number % 4) {
            case 0 -> Wish.about(Mode.VIDEO, "jazz");
            case 1 -> Wish.about(Mode.VIDEO, "tea", "cats");
            case 2 -> Wish.about(Mode.VIDEO, "chess", "jazz");
            default -> Wish.about(Mode.VIDEO, "tea", "jazz", "chess");
        };
    }

    private interface SamplerFactory {
        UniformSampler by(RandomGenerator chance);
    }

    private static LobbyParts withSampler(SamplerFactory samplerFactory) {
        return new LobbyParts() {
            @Override
            UniformSampler sampler(RandomGenerator chance) {
                return samplerFactory.by(chance);
            }
        };
    }

    private static Map<AccountId, Integer> meet(
            int waiting, int blocked, Wish wish, IntFunction<Wish> wishes, LobbyParts lobbyParts) {
        Map<AccountId, Integer> met = new HashMap<>();
        List<LobbyEvent.Met> events = new ArrayList<>();
        Lobby lobby =
                new Lobby(new ManualClock(), () -> 0, new SplittableRandom(42), NO_MEMORY, metOnly(events), lobbyParts);
        List<AccountId> people = new ArrayList<>();
        Map<AccountId, Wish> wishOf = new HashMap<>();
        for (int number = 0; number < waiting; number++) {
            AccountId who = AccountId.random();
            people.add(who);
            wishOf.put(who, wishes.apply(number));
        }
        for (AccountId who : people) {
            Set<AccountId> everybodyElse = new HashSet<>(people);
            everybodyElse.remove(who);
            lobby.arrive(who);
            lobby.admit(who, everybodyElse, Set.of());
            lobby.seek(who, wishOf.getOrDefault(who, wish));
        }
        AccountId seeker = AccountId.random();
        lobby.arrive(seeker);
        lobby.admit(seeker, Set.copyOf(people.subList(0, blocked)), Set.of());
        for (int round = 0; round < ROUNDS; round++) {
            lobby.seek(seeker, wish);
            LobbyEvent.Met event = events.get(events.size() - 1);
            AccountId partner = event.partner().account();
            met.merge(partner, 1, Integer::sum);
            lobby.leave(seeker, event.encounter(), false);
            lobby.seek(partner, wishOf.getOrDefault(partner, wish));
        }
        return met;
    }

    /** Keeps the seeker's own event of each encounter: the impolite side's. */
    private static LobbyListener metOnly(List<LobbyEvent.Met> events) {
        return event -> {
            if (event instanceof LobbyEvent.Met met && !met.polite()) {
                events.add(met);
            }
        };
    }
}
