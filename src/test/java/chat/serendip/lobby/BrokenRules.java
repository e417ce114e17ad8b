package chat.serendip.lobby;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Lobbies with one fault each, by the name of the fault. The property tests must find every one. */
final class BrokenRules {

    private BrokenRules() {}

    static Map<String, LobbyParts> all() {
        Map<String, LobbyParts> broken = new LinkedHashMap<>(BrokenLobbyRules.all());
        broken.putAll(BrokenHomes.all());
        List<String> rules = List.of(
                "not myself", "same ticket", "same mode", "no block", "shared interest", "last partners", "heard");
        for (int rule = 0; rule < rules.size(); rule++) {
            broken.put("one rule is forgotten: " + rules.get(rule), without(rule));
        }
        broken.put("only the seeker's home is asked", onlyOneHomeIsAsked());
        broken.put("whom a try doesn't hit is not found", oneTryOnly());
        broken.put("events are sent out of order", eventsOutOfOrder());
        return broken;
    }

    private static LobbyParts without(int rule) {
        return new LobbyParts() {
            @Override
            List<MeetingRule> rules() {
                List<MeetingRule> rules = new ArrayList<>(MeetingRule.all());
                rules.remove(rule);
                return rules;
            }

            @Override
            WaitingRoom waitingRoom() {
                return new GullibleWaitingRoom();
            }
        };
    }

    private static LobbyParts onlyOneHomeIsAsked() {
        return new LobbyParts() {
            @Override
            Matchmaker matchmaker(Home home, WaitingRoom waitingRoom, UniformSampler uniformSampler) {
                return new Matchmaker(home, waitingRoom, uniformSampler) {
                    @Override
                    boolean bothAccept(Seeker seeker, Seeker other) {
                        return home.objection(seeker, other).isEmpty();
                    }
                };
            }

            @Override
            WaitingRoom waitingRoom() {
                return new GullibleWaitingRoom();
            }
        };
    }

    private static LobbyParts oneTryOnly() {
        return new LobbyParts() {
            @Override
            UniformSampler sampler(RandomGenerator chance) {
                return new UniformSampler(chance) {
                    @Override
                    Optional<Seeker> from(CandidateView candidateView, Predicate<Seeker> eligible) {
                        return candidateView.entries() == 0
                                ? Optional.empty()
                                : candidateView
                                        .at(chance.nextInt(candidateView.entries()))
                                        .filter(eligible);
                    }
                };
            }
        };
    }

    private static LobbyParts eventsOutOfOrder() {
        return new LobbyParts() {
            @Override
            EventDispatcher dispatcher(LobbyListener lobbyListener) {
                return new EventDispatcher(lobbyListener) {
                    private final List<LobbyEvent> noted = new ArrayList<>();

                    @Override
                    void note(LobbyEvent lobbyEvent) {
                        noted.add(0, lobbyEvent);
                    }

                    @Override
                    void dispatchAll() {
                        noted.forEach(lobbyListener::onEvent);
                        noted.clear();
                    }
                };
            }
        };
    }
}
