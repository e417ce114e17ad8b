package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties are worth something: each of these lobbies is broken in one place, and each is found out by a law. */
class BrokenRulesTest {

    private static final int LIVES = 20_000;
    private static final int DEEDS = 50;

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void a_broken_rule_is_found_out(String name, Assembly broken) {
        assertThatThrownBy(() -> live(broken))
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken: ");
    }

    private static void live(Assembly assembly) {
        for (long seed = 0; seed < LIVES; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Deed> deeds = Stream.generate(() -> Deed.ALL.get(chance.nextInt(Deed.ALL.size())))
                    .limit(DEEDS)
                    .toList();
            Town.live(deeds, seed, assembly);
        }
    }

    static Stream<Arguments> brokenRules() {
        return BrokenRules.all().entrySet().stream().map(broken -> Arguments.of(broken.getKey(), broken.getValue()));
    }
}
