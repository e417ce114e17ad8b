package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.platform.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * The lobby is linearizable: what it answers to several threads at once could also be the answers to the same calls one
 * after another. Lincheck makes up the calls and looks for such an order. The same test without the lock shows that it
 * can fail.
 *
 * <p>Its model checker can't be used: the JDK's immutable sets are salted, so that no two runs take the same steps.
 */
class LobbyUnderLincheckTest {

    @Test
    void the_lobby_answers_many_threads_as_it_would_one_after_another() {
        withFewActors(new StressOptions()).invocationsPerIteration(1_000).check(Locked.class);
    }

    @Test
    void without_its_lock_it_would_be_found_out() {
        Options<?, ?> options = withFewActors(new StressOptions())
                .invocationsPerIteration(1_000)
                .minimizeFailedScenario(false);

        assertThatThrownBy(() -> options.check(Unlocked.class)).isInstanceOf(AssertionError.class);
    }

    /** An account id that is the same in every run. */
    private static AccountId named(String name) {
        return new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static <O extends Options<O, ?>> O withFewActors(O options) {
        return options.iterations(15)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(2);
    }

    /**
     * The calls that the threads may make. Three people are present, and everybody accepts everybody, so there is never
     * a choice of partners.
     */
    @Param(name = "who", gen = IntGen.class, conf = "0:2")
    public abstract static class Operations {

        final List<AccountId> people =
                Stream.of("a", "b", "c").map(LobbyUnderLincheckTest::named).toList();
        final ExposedParts parts = new ExposedParts();
        final Lobby lobby = new Lobby(new ManualClock(), () -> 0, () -> 0, LobbySettings.DEFAULT, event -> {}, parts);

        Operations() {
            people.forEach(who -> lobby.arrive(who));
            people.forEach(who -> lobby.admit(who, Set.of(), Set.of()));
        }

        abstract Optional<Refusal> seek(AccountId who, Wish wish);

        abstract Optional<Refusal> stop(AccountId who);

        abstract Optional<Refusal> leave(AccountId who, EncounterId encounter, boolean next);

        abstract void block(AccountId by, AccountId other);

        abstract Census census();

        @Operation
        public String seeks(@Param(name = "who") int who) {
            return answer(seek(people.get(who), Wish.forAnybody(Mode.VIDEO)));
        }

        @Operation
        public String stops(@Param(name = "who") int who) {
            return answer(stop(people.get(who)));
        }

        /**
         * Two steps, as a client makes them: it reads the encounter, then leaves it. If the encounter ended in between,
         * there was a moment without a partner to skip.
         */
        @Operation
        public String skips(@Param(name = "who") int who) {
            return parts.home()
                    .state(people.get(who))
                    .meeting()
                    .map(seen -> leave(people.get(who), seen.encounter(), true))
                    .filter(refusal -> !refusal.equals(Optional.of(Refusal.NO_SUCH_ENCOUNTER)))
                    .map(Operations::answer)
                    .orElse("nobody to skip");
        }

        @Operation
        public void blocks(@Param(name = "who") int who, @Param(name = "who") int whom) {
            block(people.get(who), people.get(whom));
        }

        @Operation
        public String counts() {
            return census().toString();
        }

        private static String answer(Optional<Refusal> refusal) {
            return refusal.map(Refusal::code).orElse("done");
        }
    }

    /** The lobby itself. */
    public static final class Locked extends Operations {

        /** Lincheck makes one for each try. */
        public Locked() {}

        @Override
        Optional<Refusal> seek(AccountId who, Wish wish) {
            return lobby.seek(who, wish);
        }

        @Override
        Optional<Refusal> stop(AccountId who) {
            return lobby.stop(who);
        }

        @Override
        Optional<Refusal> leave(AccountId who, EncounterId encounter, boolean next) {
            return lobby.leave(who, encounter, next);
        }

        @Override
        void block(AccountId by, AccountId other) {
            lobby.block(by, other);
        }

        @Override
        Census census() {
            return lobby.census();
        }
    }

    /** The same decisions without the lock. */
    public static final class Unlocked extends Operations {

        /** Lincheck makes one for each try. */
        public Unlocked() {}

        @Override
        Optional<Refusal> seek(AccountId who, Wish wish) {
            return parts.lobbyRules().seek(who, wish);
        }

        @Override
        Optional<Refusal> stop(AccountId who) {
            return parts.lobbyRules().stop(who);
        }

        @Override
        Optional<Refusal> leave(AccountId who, EncounterId encounter, boolean next) {
            return parts.lobbyRules().leave(who, encounter, next);
        }

        @Override
        void block(AccountId by, AccountId other) {
            parts.lobbyRules().block(by, other);
        }

        @Override
        Census census() {
            return lobby.census();
        }
    }

    /** Gives the test access to the parts of the lobby. */
    private static final class ExposedParts extends LobbyParts {

        private Optional<Home> home = Optional.empty();
        private Optional<LobbyRules> lobbyRules = Optional.empty();

        Home home() {
            return home.orElseThrow();
        }

        LobbyRules lobbyRules() {
            return lobbyRules.orElseThrow();
        }

        @Override
        Home home(LobbySettings settings, EventDispatcher eventDispatcher) {
            Home made = super.home(settings, eventDispatcher);
            home = Optional.of(made);
            return made;
        }

        @Override
        LobbyRules lobbyRules(
                Clock clock,
                LongSupplier nanos,
                LobbySettings settings,
                Home home,
                WaitingRoom waitingRoom,
                RandomGenerator chance,
                EventDispatcher eventDispatcher) {
            LobbyRules made = super.lobbyRules(clock, nanos, settings, home, waitingRoom, chance, eventDispatcher);
            lobbyRules = Optional.of(made);
            return made;
        }
    }
}
