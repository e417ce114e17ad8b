package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Lobbies whose home has one fault: it stores a wrong state of its seekers, or sends them wrong events. */
final class BrokenHomes {

    private BrokenHomes() {}

    /** Makes a home from the usual parts. */
    private interface HomeFactory {
        Home home(LobbySettings settings, EventDispatcher eventDispatcher);
    }

    private static LobbyParts withHome(HomeFactory homeFactory) {
        return new LobbyParts() {
            @Override
            Home home(LobbySettings settings, EventDispatcher eventDispatcher) {
                return homeFactory.home(settings, eventDispatcher);
            }
        };
    }

    private abstract static class BrokenHome extends Home {
        BrokenHome(LobbySettings settings, EventDispatcher eventDispatcher) {
            super(settings, MeetingRule.all(), eventDispatcher);
        }
    }

    static Map<String, LobbyParts> all() {
        Map<String, LobbyParts> broken = new LinkedHashMap<>();
        broken.put(
                "who was left isn't told",
                withHome((settings, eventDispatcher) -> new BrokenHome(settings, eventDispatcher) {
                    @Override
                    void part(AccountId own, EncounterId encounter, PartedReason reason, Instant now) {
                        if (reason != PartedReason.PARTNER_LEFT) {
                            super.part(own, encounter, reason, now);
                        }
                    }
                }));
        broken.put(
                "people seek before their blocks are known",
                withHome((settings, eventDispatcher) -> new BrokenHome(settings, eventDispatcher) {
                    @Override
                    void arrive(AccountId who) {
                        super.arrive(who);
                        super.learn(who, BlockList.NOBODY);
                    }
                }));
        broken.put(
                "a block that comes during an arrival is lost",
                withHome((settings, eventDispatcher) -> new BrokenHome(settings, eventDispatcher) {
                    @Override
                    void change(AccountId who, UnaryOperator<BlockList> change) {
                        if (!(state(who) instanceof State.BlocksPending)) {
                            super.change(who, change);
                        }
                    }
                }));
        broken.put(
                "the last partners are like anybody else to the wide",
                withHome((settings, eventDispatcher) -> new BrokenHome(settings, eventDispatcher) {
                    @Override
                    List<AccountId> lastPartners(AccountId own) {
                        return List.of();
                    }
                }));
        broken.put("who comes back has forgotten the last partners", withHome((settings, eventDispatcher) -> {
            LobbySettings withoutMemory =
                    new LobbySettings(settings.patience(), settings.lastPartners(), settings.refresh(), Duration.ZERO);
            return new Home(withoutMemory, MeetingRule.all(), eventDispatcher);
        }));
        return broken;
    }
}
