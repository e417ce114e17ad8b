package chat.serendip.lobby;

import chat.serendip.kernel.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Something that somebody in the town does, or time that passes. */
record Deed(String name, Consumer<Town> in) {

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

    /** Every deed there is, the likelier ones several times. */
    static final List<Deed> ALL = all();

    private static List<Deed> all() {
        List<Deed> all = new ArrayList<>();
        for (int number = 0; number < Town.PEOPLE; number++) {
            addDeedsOf(number, all);
        }
        for (Duration time : TIMES) {
            add(5, time + " pass", town -> town.pass(time), all);
        }
        return List.copyOf(all);
    }

    private static void addDeedsOf(int who, List<Deed> all) {
        for (Wish wish : WISHES) {
            add(2, who + " seeks " + wish, town -> town.seek(who, wish), all);
        }
        add(2, who + " stops", town -> town.stop(who), all);
        add(2, who + " leaves", town -> town.leave(who, false), all);
        add(4, who + " skips", town -> town.leave(who, true), all);
        add(1, who + " arrives", town -> town.arrive(who), all);
        add(2, who + " is admitted", town -> town.admit(who), all);
        add(2, who + " vanishes", town -> town.vanish(who), all);
        add(2, who + " resumes", town -> town.resume(who), all);
        add(1, who + " signs out", town -> town.depart(who, Departure.SIGNED_OUT), all);
        add(1, who + " is banned", town -> town.depart(who, Departure.MODERATED), all);
        for (int other = 0; other < Town.PEOPLE; other++) {
            int whom = other;
            if (whom != who) {
                add(1, who + " blocks " + whom, town -> town.block(who, whom), all);
                add(1, who + " unblocks " + whom, town -> town.unblock(who, whom), all);
            }
        }
        Consumer<Town> connectAgain = town -> {
            town.arrive(who);
            town.admit(who);
        };
        add(2, who + " connects again", connectAgain, all);
    }

    private static void add(int times, String name, Consumer<Town> in, List<Deed> all) {
        for (int time = 0; time < times; time++) {
            all.add(new Deed(name, in));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
