package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The property tests find faults: each of these lobbies has one fault, and a law is broken in each. */
class BrokenRulesTest {

    private static final int RUNS = 20_000;
    private static final int STEPS = 50;

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void a_broken_rule_is_found_out(String name, LobbyParts broken) {
        assertThatThrownBy(() -> run(broken))
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken: ");
    }

    private static void run(LobbyParts lobbyParts) {
        for (long seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<SimulationStep> steps = Stream.generate(
                            () -> SimulationStep.ALL.get(random.nextInt(SimulationStep.ALL.size())))
                    .limit(STEPS)
                    .toList();
            SimulatedLobby.run(steps, seed, lobbyParts);
        }
    }

    static Stream<Arguments> brokenRules() {
        return BrokenRules.all().entrySet().stream().map(broken -> Arguments.of(broken.getKey(), broken.getValue()));
    }
}
