package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.encounter.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two clients live with a server that is killed, stopped and started at random: every law of the talk holds. */
class RestartLawsTest {

    private static final int RUNS = 5_000;
    private static final int STEPS = 40;
    private static final List<RestartedLife.Step> ALL = all();

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void every_law_holds_whenever_the_server_ends(@ForAll("steps") List<RestartedLife.Step> steps, @ForAll long seed) {
        RestartedLife.run(steps, seed, new RestartedLife.Fault(new Rows(), BareServer::new));
    }

    @Provide
    Arbitrary<List<RestartedLife.Step>> steps() {
        return Arbitraries.of(ALL).list().ofMinSize(20).ofMaxSize(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_after_a_restart_is_found_out(String name, Supplier<RestartedLife.Fault> fault) {
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < RUNS; seed++) {
                        SplittableRandom random = new SplittableRandom(seed);
                        List<RestartedLife.Step> steps = Stream.generate(() -> ALL.get(random.nextInt(ALL.size())))
                                .limit(STEPS)
                                .toList();
                        RestartedLife.run(steps, seed, fault.get());
                    }
                })
                .as(name)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken: ");
    }

    static Stream<Arguments> faults() {
        return BrokenServers.all().entrySet().stream().map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    private static List<RestartedLife.Step> all() {
        List<RestartedLife.Step> all = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            int who = number;
            add(3, who + " seeks", life -> life.seeks(life.client(who)), all);
            add(3, who + "'s wire is cut", life -> life.isCut(life.client(who), false), all);
            add(1, who + "'s page is loaded again", life -> life.isCut(life.client(who), true), all);
            add(3, who + "'s loss is noticed", life -> life.isNoticed(life.client(who)), all);
            add(8, who + " opens a socket", life -> life.opens(life.client(who)), all);
            add(6, who + " says a line", life -> life.says(life.client(who)), all);
            add(4, who + " is heard", life -> life.isHeard(life.client(who)), all);
            add(1, who + " leaves", life -> life.leaves(life.client(who)), all);
        }
        for (int milliseconds : List.of(500, 1_000, 4_000, 6_000, 13_000, 20_000)) {
            add(2, milliseconds + " ms pass", life -> life.pass(Duration.ofMillis(milliseconds)), all);
        }
        add(2, "the server is killed", life -> life.ends(false), all);
        add(2, "the server is stopped", life -> life.ends(true), all);
        add(10, "the server starts", RestartedLife::starts, all);
        return List.copyOf(all);
    }

    private static void add(int times, String name, Consumer<RestartedLife> action, List<RestartedLife.Step> all) {
        for (int time = 0; time < times; time++) {
            all.add(new RestartedLife.Step(name, action));
        }
    }
}
