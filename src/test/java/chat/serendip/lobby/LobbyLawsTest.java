package chat.serendip.lobby;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Five people act at random: every law of the lobby holds after each step. */
class LobbyLawsTest {

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void every_law_holds_whatever_people_do(@ForAll("steps") List<SimulationStep> steps, @ForAll long seed) {
        SimulatedLobby.run(steps, seed, new LobbyParts());
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void every_law_holds_though_the_waiting_room_is_stale_and_wrong(
            @ForAll("steps") List<SimulationStep> steps, @ForAll long seed) {
        SimulatedLobby.run(steps, seed, new LobbyParts() {
            @Override
            WaitingRoom waitingRoom() {
                return new GullibleWaitingRoom();
            }
        });
    }

    @Provide
    Arbitrary<List<SimulationStep>> steps() {
        return Arbitraries.of(SimulationStep.ALL).list().ofMinSize(20).ofMaxSize(50);
    }
}
