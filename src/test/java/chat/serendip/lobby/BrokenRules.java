package chat.serendip.lobby;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Lobbies with one part broken, each by the name of what is wrong with it. The properties must catch every one. */
final class BrokenRules {

    private BrokenRules() {}

    static Map<String, Assembly> all() {
        Map<String, Assembly> broken = new LinkedHashMap<>(BrokenHosts.all());
        broken.putAll(BrokenHomes.all());
        List<String> rules =
                List.of("not myself", "same ticket", "same mode", "no block", "shared interest", "last partners");
        for (int rule = 0; rule < rules.size(); rule++) {
            broken.put("one rule is forgotten: " + rules.get(rule), without(rule));
        }
        broken.put("only the seeker's home is asked", onlyOneHomeIsAsked());
        broken.put("whom a dart doesn't hit is not found", oneDartOnly());
        broken.put("news are told out of order", newsOutOfOrder());
        return broken;
    }

    private static Assembly without(int rule) {
        return new Assembly() {
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

    private static Assembly onlyOneHomeIsAsked() {
        return new Assembly() {
            @Override
            Matchmaker matchmaker(Home home, WaitingRoom waitingRoom, Draw draw) {
                return new Matchmaker(home, waitingRoom, draw) {
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

    private static Assembly oneDartOnly() {
        return new Assembly() {
            @Override
            Draw draw(RandomGenerator chance) {
                return new Draw(chance) {
                    @Override
                    Optional<Seeker> from(Crowd crowd, Predicate<Seeker> eligible) {
                        return crowd.entries() == 0
                                ? Optional.empty()
                                : crowd.at(chance.nextInt(crowd.entries())).filter(eligible);
                    }
                };
            }
        };
    }

    private static Assembly newsOutOfOrder() {
        return new Assembly() {
            @Override
            Crier crier(Herald herald) {
                return new Crier(herald) {
                    private final List<News> noted = new ArrayList<>();

                    @Override
                    void note(News news) {
                        noted.add(0, news);
                    }

                    @Override
                    void tellAll() {
                        noted.forEach(herald::tell);
                        noted.clear();
                    }
                };
            }
        };
    }
}
