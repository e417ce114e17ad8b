package chat.serendip.lobby;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the lobby is made of. A test may replace a part with a broken one, and must then see its properties fail.
 */
class LobbyParts {

    List<MeetingRule> rules() {
        return MeetingRule.all();
    }

    EventDispatcher dispatcher(LobbyListener lobbyListener) {
        return new EventDispatcher(lobbyListener);
    }

    Home home(LobbySettings settings, EventDispatcher eventDispatcher) {
        return new Home(settings, rules(), eventDispatcher);
    }

    WaitingRoom waitingRoom() {
        return new WaitingRoom();
    }

    UniformSampler sampler(RandomGenerator chance) {
        return new UniformSampler(chance);
    }

    Matchmaker matchmaker(Home home, WaitingRoom waitingRoom, UniformSampler uniformSampler) {
        return new Matchmaker(home, waitingRoom, uniformSampler);
    }

    LobbyRules lobbyRules(
            Clock clock,
            LongSupplier nanos,
            LobbySettings settings,
            Home home,
            WaitingRoom waitingRoom,
            RandomGenerator chance,
            EventDispatcher eventDispatcher) {
        Matchmaker matchmaker = matchmaker(home, waitingRoom, sampler(chance));
        Introductions introductions = new Introductions(home, new Pseudonyms(chance), chance);
        return new LobbyRules(clock, nanos, settings, home, waitingRoom, matchmaker, introductions, eventDispatcher);
    }
}
