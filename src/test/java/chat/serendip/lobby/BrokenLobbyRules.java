package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
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
            LongSupplier nanos,
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
                    parts.nanos,
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
                    LongSupplier nanos,
                    LobbySettings settings,
                    Home home,
                    WaitingRoom waitingRoom,
                    RandomGenerator chance,
                    EventDispatcher dispatcher) {
                RulesParts parts = new RulesParts(
                        clock,
                        nanos,
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
                home.tick(parts.nanos.getAsLong());
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
        broken.put("who is heard again isn't matched", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void silence(AccountId who, boolean silent) {
                home.silence(who, silent);
            }
        }));
        broken.put("who is lost is said to have left", withRules((parts, home) -> new BrokenLobby(parts) {
            @Override
            void depart(AccountId who, Departure why) {
                super.depart(who, why == Departure.LOST ? Departure.LEFT : why);
            }
        }));
        broken.put("patience runs on the clock on the wall", withRules((parts, home) -> {
            LongSupplier wall = () -> parts.clock.millis() * 1_000_000L;
            return new LobbyRules(
                    parts.clock,
                    wall,
                    parts.settings,
                    home,
                    parts.waitingRoom,
                    parts.matchmaker,
                    parts.introductions,
                    parts.dispatcher);
        }));
        return broken;
    }
}
