package chat.serendip.talk;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two clients and a server live at random: every law of the talk holds after each step. */
class TalkLawsTest {

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void every_law_holds_whatever_sockets_do(@ForAll("steps") List<TalkStep> steps, @ForAll long seed) {
        SimulatedTalk.run(steps, seed, (clock, sockets) -> new Talks<>(clock, SimulatedTalk.SETTINGS, sockets));
    }

    @Provide
    Arbitrary<List<TalkStep>> steps() {
        return Arbitraries.of(TalkStep.ALL).list().ofMinSize(20).ofMaxSize(60);
    }
}
