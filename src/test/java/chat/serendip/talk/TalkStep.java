package chat.serendip.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Something that a client or the server does, that happens to a socket, or a time that passes. */
record TalkStep(String name, Action action) {

    /** Returns whether this may end the encounter. */
    @FunctionalInterface
    interface Action {
        boolean on(SimulatedTalk talk);
    }

    private static final List<Duration> TIMES = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofSeconds(13),
            Duration.ofSeconds(14),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3));

    /** All steps; the likelier ones occur several times. */
    static final List<TalkStep> ALL = all();

    private static List<TalkStep> all() {
        List<TalkStep> all = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            addStepsOf(number, all);
        }
        for (Duration time : TIMES) {
            add(3, time + " pass", talk -> talk.pass(time), all);
        }
        add(1, "the clock is set five hours on", talk -> talk.setClock(Duration.ofHours(5)), all);
        add(1, "the clock is set seven hours back", talk -> talk.setClock(Duration.ofHours(-7)), all);
        add(1, "nobody can come", talk -> talk.standsStill(true), all);
        add(3, "people can come", talk -> talk.standsStill(false), all);
        add(12, "the lobby's events are passed on", SimulatedTalk::dispatch, all);
        return List.copyOf(all);
    }

    private static void addStepsOf(int who, List<TalkStep> all) {
        add(4, who + " seeks", talk -> talk.seeks(talk.client(who)), all);
        add(5, who + "'s wire is cut", talk -> talk.isCut(talk.client(who), Absence.LOST), all);
        add(2, who + " loads the page again", talk -> talk.isCut(talk.client(who), Absence.RELOADING), all);
        add(6, who + "'s loss is noticed", talk -> talk.isNoticed(talk.client(who)), all);
        add(8, who + " opens a socket", talk -> talk.opens(talk.client(who)), all);
        add(1, who + " leaves", talk -> talk.leaves(talk.client(who), false), all);
        add(1, who + " skips", talk -> talk.leaves(talk.client(who), true), all);
        add(1, who + " blocks", talk -> talk.blocks(talk.client(who), talk.client(1 - who)), all);
        add(1, who + " is banned", talk -> talk.isBanned(talk.client(who)), all);
        add(2, who + "'s older socket speaks", talk -> talk.olderSocketSpeaks(talk.client(who)), all);
        add(4, who + " is heard", talk -> talk.isHeard(talk.client(who)), all);
        add(3, who + " sees media", talk -> talk.tellsMedia(talk.client(who), true), all);
        add(1, who + " sees no media", talk -> talk.tellsMedia(talk.client(who), false), all);
        for (int connection = 1; connection <= 2; connection++) {
            int number = connection;
            add(2, who + " offers", describes(who, SentDescription.Kind.OFFER, number), all);
            add(2, who + " answers", describes(who, SentDescription.Kind.ANSWER, number), all);
        }
        add(1, who + " answers for now", describes(who, SentDescription.Kind.PRANSWER, 1), all);
        add(1, who + " rolls back", describes(who, SentDescription.Kind.ROLLBACK, 1), all);
    }

    private static Action describes(int who, SentDescription.Kind kind, int connection) {
        return talk -> talk.describes(talk.client(who), kind, connection);
    }

    private static void add(int times, String name, Action action, List<TalkStep> all) {
        for (int time = 0; time < times; time++) {
            all.add(new TalkStep(name, action));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
