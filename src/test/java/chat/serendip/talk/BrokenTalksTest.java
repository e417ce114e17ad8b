package chat.serendip.talk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The property tests find faults: each of these talks has one fault, and a law is broken in each. */
class BrokenTalksTest {

    private static final int RUNS = 20_000;
    private static final int STEPS = 60;

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTalks")
    void a_broken_talk_is_found_out(String name, SimulatedTalk.TalksFactory broken) {
        assertThatThrownBy(() -> run(broken))
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken: ");
    }

    private static void run(SimulatedTalk.TalksFactory broken) {
        for (long seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<TalkStep> steps = Stream.generate(() -> TalkStep.ALL.get(random.nextInt(TalkStep.ALL.size())))
                    .limit(STEPS)
                    .toList();
            SimulatedTalk.run(steps, seed, broken);
        }
    }

    static Stream<Arguments> brokenTalks() {
        return BrokenTalks.all().entrySet().stream().map(broken -> Arguments.of(broken.getKey(), broken.getValue()));
    }
}
