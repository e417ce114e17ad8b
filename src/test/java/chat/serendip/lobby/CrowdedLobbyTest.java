package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.platform.ManualClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Eight threads act at random for forty people at once. The listener gets one event at a time, and for each person in
 * the order met, parted, met. When all threads are done, nobody waits who could meet somebody.
 */
class CrowdedLobbyTest {

    private static final int THREADS = 8;
    private static final int ACTIONS = 20_000;

    private final List<AccountId> people =
            Stream.generate(AccountId::random).limit(40).toList();
    private final ManualClock clock = new ManualClock();
    private final CheckingListener listener = new CheckingListener();
    private final Lobby lobby = new Lobby(clock, clock, new SplittableRandom(7), LobbySettings.DEFAULT, listener);

    @RepeatedTest(5)
    void many_threads_break_no_law() throws Exception {
        people.forEach(this::connect);
        // these two never meet, whatever else is blocked and unblocked
        lobby.block(people.get(0), people.get(1));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                SplittableRandom chance = new SplittableRandom(thread);
                tasks.add(() -> act(chance));
            }
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(listener.broken).isEmpty();
        assertThat(listener.met).isGreaterThan(1_000);
        assertThat(lobby.census().encounters() * 2).isEqualTo(listener.encounters.size());
        checkNobodyCouldHaveMet();
    }

    private Void act(SplittableRandom chance) {
        for (int action = 0; action < ACTIONS; action++) {
            AccountId who = people.get(chance.nextInt(people.size()));
            AccountId other = people.get(chance.nextInt(people.size()));
            Optional<EncounterId> encounter = listener.encounterOf(who);
            switch (chance.nextInt(16)) {
                case 0 -> lobby.stop(who);
                case 1 -> lobby.silence(who, chance.nextBoolean());
                case 2 -> connect(who);
                case 3 -> lobby.depart(who, Departure.SIGNED_OUT);
                case 4 -> blockFromThirdOn(who, other);
                case 5 -> unblockFromThirdOn(who, other);
                case 6 -> lobby.tick();
                case 7 -> lobby.depart(who, Departure.LOST);
                case 8, 9, 10 -> encounter.ifPresent(id -> lobby.leave(who, id, true));
                default -> lobby.seek(who, wish(chance));
            }
            encounter.flatMap(id -> lobby.partner(who, id)).ifPresent(partner -> listener.check(!partner.equals(who)));
        }
        return null;
    }

    private static Wish wish(SplittableRandom chance) {
        return chance.nextBoolean() ? Wish.forAnybody(Mode.VIDEO) : Wish.about(Mode.VIDEO, "jazz");
    }

    private void connect(AccountId who) {
        lobby.arrive(who);
        int number = people.indexOf(who);
        Set<AccountId> blocked = number == 0 ? Set.of(people.get(1)) : Set.of();
        Set<AccountId> blockedBy = number == 1 ? Set.of(people.get(0)) : Set.of();
        lobby.admit(who, blocked, blockedBy);
    }

    private void blockFromThirdOn(AccountId who, AccountId other) {
        if (people.indexOf(who) > 1) {
            lobby.block(who, other);
        }
    }

    private void unblockFromThirdOn(AccountId who, AccountId other) {
        if (people.indexOf(who) > 1) {
            // tries again if somebody else was blocked meanwhile
            boolean unblocked = false;
            while (!unblocked) {
                unblocked = lobby.unblock(who, other, lobby.blocksTold());
            }
        }
    }

    /**
     * Everybody connects again, without blocks except the first person's, and seeks. After the patience only the first
     * two may wait.
     */
    private void checkNobodyCouldHaveMet() {
        people.forEach(this::connect);
        people.forEach(who -> lobby.seek(who, Wish.forAnybody(Mode.VIDEO)));
        clock.advance(LobbySettings.DEFAULT.patience());
        lobby.tick();

        assertThat(lobby.census().waiting().get(Mode.VIDEO)).isIn(0, 2);
        assertThat(listener.broken).isEmpty();
    }

    /**
     * Notes from the events who is in which encounter. Its fields need no lock, because only one thread sends events at
     * a time.
     */
    private final class CheckingListener implements LobbyListener, LobbyEvent.Visitor<Void> {

        private final AtomicBoolean busy = new AtomicBoolean();
        private final Map<AccountId, LobbyEvent.Met> encounters = new HashMap<>();
        private final Map<AccountId, EncounterId> known = new ConcurrentHashMap<>();
        private final Map<EncounterId, LobbyEvent.Met> firstOf = new HashMap<>();
        private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
        private int met;

        Optional<EncounterId> encounterOf(AccountId who) {
            return Optional.ofNullable(known.get(who));
        }

        @Override
        public void onEvent(LobbyEvent event) {
            check(busy.compareAndSet(false, true));
            event.accept(this);
            busy.set(false);
        }

        @Override
        public Void seeking(LobbyEvent.Seeking event) {
            check(!encounters.containsKey(event.account()));
            return null;
        }

        @Override
        public Void met(LobbyEvent.Met event) {
            met++;
            check(encounters.put(event.account(), event) == null);
            known.put(event.account(), event.encounter());
            check(!event.account().equals(event.partner().account()));
            check(!isFirstTwo(event.account()) || !isFirstTwo(event.partner().account()));
            LobbyEvent.Met first = firstOf.remove(event.encounter());
            if (first == null) {
                firstOf.put(event.encounter(), event);
            } else {
                check(first.partner().account().equals(event.account()));
                check(event.partner().account().equals(first.account()));
            }
            return null;
        }

        @Override
        public Void parted(LobbyEvent.Parted event) {
            LobbyEvent.Met ended = encounters.remove(event.account());
            check(ended != null && ended.encounter().equals(event.encounter()));
            known.remove(event.account());
            return null;
        }

        private boolean isFirstTwo(AccountId who) {
            return people.indexOf(who) < 2;
        }

        private void check(boolean kept) {
            if (!kept) {
                broken.add(new AssertionError("broken").getStackTrace()[1].toString());
            }
        }
    }
}
