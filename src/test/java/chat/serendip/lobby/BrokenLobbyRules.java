package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lobbies whose {@link LobbyRules} have one fault. */
final class BrokenLobbyRules {

    private BrokenLobbyRules() {}

    /** Makes the rules of a lobby, given its parts and its home. */
    private interface RulesFactory {
        LobbyRules lobbyRules(RulesParts parts, Home home);
    }

    private record RulesParts(
            Clock clock,
            LobbySettings settings,
            Home home,
            WaitingRoom waitingRoom,
            Matchmaker matchmaker,
            Introductions introductions,
            EventDispatcher dispatcher) {}

    private abstract static class BrokenLobby extends LobbyRules {
        BrokenLobby(RulesParts parts) {
            super(
                    parts.clock,
                    parts.settings,
                    parts.home,
                    parts.waitingRoom,
                    parts.matchmaker,
                    parts.introductions,
                    parts.dispatcher);
        }
    }

    private static LobbyParts withRules(RulesFactory rulesFactory) {
        return new LobbyParts() {
            @Override
            LobbyRules lobbyRules(
                    Clock clock,
                    LobbySettings settings,
                    Home home,
                    WaitingRoom waitingRoom,
                    RandomGenerator chance,
                    EventDispatcher dispatcher) {
                RulesParts parts = new RulesParts(
                        clock,
                        settings,
                        home,
                        waitingRoom,
                        matchmaker(home, waitingRoom, sampler(chance)),
                        new Introductions(home, new Pseudonyms(chance), chance),
                        dispatcher);
                return rulesFactory.lobbyRules(parts, home);
            }
        };
    }

    static Map<String, LobbyParts> all() {
        Map<String, LobbyParts> broken = new LinkedHashMap<>();
        broken.put("search scopes never widen", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void tick() {
                home.tick(parts.clock.instant());
            }
        }));
        broken.put("a block lets the encounter go on", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void block(AccountId by, AccountId other) {
                home.change(by, blockList -> blockList.blocking(other));
                home.change(other, blockList -> blockList.blockedBy(by));
            }
        }));
        broken.put("who lifts a block lifts the other's too", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void unblock(AccountId by, AccountId other) {
                super.unblock(other, by);
                super.unblock(by, other);
            }
        }));
        broken.put("who lifts a block isn't matched anew", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void unblock(AccountId by, AccountId other) {
                home.change(by, blockList -> blockList.unblocking(other));
                home.change(other, blockList -> blockList.unblockedBy(by));
            }
        }));
        broken.put("who stops is still found", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            Optional<Refusal> stop(AccountId who) {
                return home.state(who) instanceof State.Waiting ? Optional.empty() : super.stop(who);
            }
        }));
        broken.put("nothing is held for the lost", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void vanish(AccountId who) {
                depart(who, Departure.LEFT);
            }
        }));
        broken.put("the grace is too long", withRules((parts, home) -> {
            LobbySettings settings = parts.settings;
            LobbySettings longer = new LobbySettings(
                    settings.patience(),
                    settings.lastPartners(),
                    settings.grace().plus(Duration.ofSeconds(1)),
                    settings.refresh(),
                    settings.memory());
            return new LobbyRules(
                    parts.clock,
                    longer,
                    home,
                    parts.waitingRoom,
                    parts.matchmaker,
                    parts.introductions,
                    parts.dispatcher);
        }));
        return broken;
    }
}
