package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A lobby in which many people wait who accept each other: its matchmaker finds no partner while it is filled. */
final class Crowded extends LobbyParts {

    private static final LobbySettings SETTINGS = new LobbySettings(
            Duration.ofDays(1), 0, Duration.ofSeconds(15), Duration.ofDays(1), Duration.ofMinutes(10));

    private final Map<AccountId, Wish> wishes = new HashMap<>();
    private final Population.BenchPerson newcomer;
    private final Lobby lobby;
    private Home home;
    private Matchmaker matchmaker;
    private LobbyEvent.Met lastMet;
    private boolean filling = true;

    Crowded(Population population) {
        newcomer = population.newcomer;
        lobby = new Lobby(Clock.systemUTC(), new SplittableRandom(1), SETTINGS, this::onEvent, this);
        population.waiting.forEach(this::addWaiting);
        addWaiting(newcomer);
        filling = false;
    }

    /** The newcomer as a seeker that waits. */
    Seeker newcomerAsSeeker() {
        return ((State.Waiting) home.state(newcomer.account())).seeker();
    }

    Optional<Seeker> pickFor(Seeker seeker) {
        return matchmaker.partnerFor(seeker);
    }

    AccountId seekAndLeave() {
        lobby.stop(newcomer.account());
        lastMet = null;
        lobby.seek(newcomer.account(), newcomer.wish());
        if (lastMet != null) {
            AccountId partner = lastMet.partner().account();
            lobby.leave(newcomer.account(), lastMet.encounter(), false);
            filling = true;
            lobby.seek(partner, wishes.get(partner));
            filling = false;
        }
        return newcomer.account();
    }

    private void onEvent(LobbyEvent lobbyEvent) {
        if (lobbyEvent instanceof LobbyEvent.Met met && met.account().equals(newcomer.account())) {
            lastMet = met;
        }
    }

    private void addWaiting(Population.BenchPerson person) {
        wishes.put(person.account(), person.wish());
        lobby.arrive(person.account());
        lobby.admit(person.account(), person.blocked(), Set.of());
        lobby.seek(person.account(), person.wish());
    }

    @Override
    Home home(LobbySettings settings, EventDispatcher eventDispatcher) {
        home = super.home(settings, eventDispatcher);
        return home;
    }

    @Override
    Matchmaker matchmaker(Home home, WaitingRoom waitingRoom, UniformSampler uniformSampler) {
        matchmaker = new Matchmaker(home, waitingRoom, uniformSampler) {
            @Override
            Optional<Seeker> partnerFor(Seeker seeker) {
                return filling ? Optional.empty() : super.partnerFor(seeker);
            }
        };
        return matchmaker;
    }
}
