package chat.serendip.lobby;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the lobby is made of. A test may put a broken part in place of one of these, and must then see its properties fail.
 */
class Assembly {

    List<MeetingRule> rules() {
        return MeetingRule.all();
    }

    Crier crier(Herald herald) {
        return new Crier(herald);
    }

    Home home(LobbySettings settings, Crier crier) {
        return new Home(settings, rules(), crier);
    }

    WaitingRoom waitingRoom() {
        return new WaitingRoom();
    }

    Draw draw(RandomGenerator chance) {
        return new Draw(chance);
    }

    Matchmaker matchmaker(Home home, WaitingRoom waitingRoom, Draw draw) {
        return new Matchmaker(home, waitingRoom, draw);
    }

    Host host(
            Clock clock,
            LobbySettings settings,
            Home home,
            WaitingRoom waitingRoom,
            RandomGenerator chance,
            Crier crier) {
        Matchmaker matchmaker = matchmaker(home, waitingRoom, draw(chance));
        Introductions introductions = new Introductions(home, new Pseudonyms(chance), chance);
        return new Host(clock, settings, home, waitingRoom, matchmaker, introductions, crier);
    }
}
