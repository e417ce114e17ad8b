package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An action of one of the simulated people, or a time that passes. */
record SimulationStep(String name, Consumer<SimulatedLobby> action) {

    private static final List<Wish> WISHES = List.of(
            Wish.forAnybody(Mode.VIDEO),
            Wish.forAnybody(Mode.VIDEO),
            Wish.about(Mode.VIDEO, "jazz"),
            Wish.about(Mode.VIDEO, "tea", "jazz"),
            Wish.about(Mode.VIDEO, "chess"),
            Wish.forAnybody(Mode.TEXT),
            Wish.about(Mode.TEXT, "jazz"));

    private static final List<Duration> TIMES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(11));

    /** All steps; the likelier ones occur several times. */
    static final List<SimulationStep> ALL = all();

    private static List<SimulationStep> all() {
        List<SimulationStep> all = new ArrayList<>();
        for (int number = 0; number < SimulatedLobby.PEOPLE; number++) {
            addStepsOf(number, all);
        }
        for (Duration time : TIMES) {
            add(5, time + " pass", simulatedLobby -> simulatedLobby.pass(time), all);
        }
        for (Duration by : List.of(Duration.ofHours(5), Duration.ofHours(-7))) {
            add(3, "the clock is set by " + by, simulatedLobby -> simulatedLobby.setClock(by), all);
        }
        return List.copyOf(all);
    }

    private static void addStepsOf(int who, List<SimulationStep> all) {
        for (Wish wish : WISHES) {
            add(2, who + " seeks " + wish, simulatedLobby -> simulatedLobby.seek(who, wish), all);
        }
        add(2, who + " stops", simulatedLobby -> simulatedLobby.stop(who), all);
        add(2, who + " leaves", simulatedLobby -> simulatedLobby.leave(who, false), all);
        add(4, who + " skips", simulatedLobby -> simulatedLobby.leave(who, true), all);
        add(1, who + " arrives", simulatedLobby -> simulatedLobby.arrive(who), all);
        add(2, who + " is admitted", simulatedLobby -> simulatedLobby.admit(who), all);
        add(2, who + " falls silent", simulatedLobby -> simulatedLobby.silence(who, true), all);
        add(2, who + " is heard", simulatedLobby -> simulatedLobby.silence(who, false), all);
        add(2, who + " is lost", simulatedLobby -> simulatedLobby.depart(who, Departure.LOST), all);
        add(1, who + " signs out", simulatedLobby -> simulatedLobby.depart(who, Departure.SIGNED_OUT), all);
        add(1, who + " is banned", simulatedLobby -> simulatedLobby.depart(who, Departure.MODERATED), all);
        for (int other = 0; other < SimulatedLobby.PEOPLE; other++) {
            int whom = other;
            if (whom != who) {
                add(1, who + " blocks " + whom, simulatedLobby -> simulatedLobby.block(who, whom), all);
                add(1, who + " unblocks " + whom, simulatedLobby -> simulatedLobby.unblock(who, whom), all);
            }
        }
        Consumer<SimulatedLobby> connectAgain = simulatedLobby -> {
            simulatedLobby.arrive(who);
            simulatedLobby.admit(who);
        };
        add(2, who + " connects again", connectAgain, all);
    }

    private static void add(int times, String name, Consumer<SimulatedLobby> action, List<SimulationStep> all) {
        for (int time = 0; time < times; time++) {
            all.add(new SimulationStep(name, action));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
