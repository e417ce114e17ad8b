package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An encounter in memory: who, since when, its last lines, and how it ended for each side.
 *
 * <p>Safe for use by many threads. A callback that gets a line under its lock may queue the line, but must never send
 * it.
 */
public final class LiveEncounter {

    /** How many lines are remembered. */
    public static final int MAX_LINES = RecentLines.LINES;

    private final EncounterId id;
    private final Mode mode;
    private final Instant startedAt;
    private final List<String> sharedInterests;
    private final Participant a;
    private final Participant b;

    @GuardedBy("this")
    private final RecentLines recentLines = new RecentLines();

    @GuardedBy("this")
    private final Map<AccountId, Seat> seats = new HashMap<>(4);

    @GuardedBy("this")
    private int messageCount;

    @GuardedBy("this")
    private @Nullable Instant endedAt;

    @GuardedBy("this")
    private @Nullable EndReason endOfA;

    @GuardedBy("this")
    private @Nullable EndReason endOfB;

    /**
     * @param a one of the two, with the pseudonym under which the other knows them
     * @param b the other
     */
    public LiveEncounter(
            EncounterId id, Mode mode, Instant startedAt, List<String> sharedInterests, Participant a, Participant b) {
        if (a.account().equals(b.account())) {
            throw new IllegalArgumentException("nobody meets oneself");
        }
        this.id = id;
        this.mode = mode;
        // the database keeps microseconds
        this.startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        this.sharedInterests = List.copyOf(sharedInterests);
        this.a = a;
        this.b = b;
    }

    public EncounterId id() {
        return id;
    }

    public Mode mode() {
        return mode;
    }

    /** The partner; empty if {@code me} has no part in it. */
    public Optional<Participant> partnerOf(AccountId me) {
        if (me.equals(a.account())) {
            return Optional.of(b);
        }
        return me.equals(b.account()) ? Optional.of(a) : Optional.empty();
    }

    /** What is known of it now, for one of the two; empty if {@code me} has no part in it. */
    public synchronized Optional<EncounterSnapshot> snapshotFor(AccountId me) {
        boolean over = endOfA != null && endOfB != null;
        return partnerOf(me)
                .map(partner -> new EncounterSnapshot(
                        id,
                        mode,
                        startedAt,
                        over ? endedAt : null,
                        partner.equals(a) ? b : a,
                        partner,
                        messageCount,
                        recentLines.after(0)));
    }

    /** Notes the seat of one of the two. */
    public synchronized void seat(Seat seat) {
        seats.put(seat.account(), seat);
    }

    /** The seat of one of the two, if it was noted. */
    public synchronized Optional<Seat> seatOf(AccountId who) {
        return Optional.ofNullable(seats.get(who));
    }

    /** The seats that were noted. */
    synchronized List<Seat> seats() {
        return List.copyOf(seats.values());
    }

    /** The next line gets a number above this one, which some line had before the server was started again. */
    public synchronized void countFrom(int number) {
        messageCount = Math.max(messageCount, number);
    }

    /** Numbers a line, remembers it and gives it to {@code deliver} before the next one can be said. */
    public synchronized void say(AccountId from, String text, Instant at, Consumer<Line> deliver) {
        messageCount++;
        Line line = new Line(messageCount, from, text, at);
        recentLines.add(line);
        deliver.accept(line);
    }

    /**
     * Gives {@code deliver} the remembered lines after that number, then runs {@code then}, before another line can be
     * said: a client that comes back misses no line and gets them in order.
     */
    public synchronized void catchUp(int after, Consumer<Line> deliver, Runnable then) {
        recentLines.after(after).forEach(deliver);
        then.run();
    }

    /** The remembered lines, oldest first, at most fifty. */
    public synchronized List<Line> lines() {
        return recentLines.after(0);
    }

    /** Ends it for one side; returns true if that ended it for both. */
    synchronized boolean end(AccountId who, EndReason reason, Instant at) {
        boolean wasOver = endOfA != null && endOfB != null;
        if (who.equals(a.account()) && endOfA == null) {
            endOfA = reason;
        } else if (who.equals(b.account()) && endOfB == null) {
            endOfB = reason;
        }
        if (endedAt == null) {
            endedAt = at.isBefore(startedAt) ? startedAt : at.truncatedTo(ChronoUnit.MICROS);
        }
        return !wasOver && endOfA != null && endOfB != null;
    }

    /** Whether it ended for both sides, and that before the given time. */
    synchronized boolean isOverSince(Instant time) {
        return endedAt != null && endOfA != null && endOfB != null && endedAt.isBefore(time);
    }

    /** The record to be stored now. */
    synchronized EncounterRecord record() {
        boolean over = endOfA != null && endOfB != null;
        return new EncounterRecord(
                id,
                mode,
                startedAt,
                sharedInterests,
                a,
                b,
                messageCount,
                over ? endedAt : null,
                over ? endOfA : null,
                over ? endOfB : null,
                over ? List.of() : seats());
    }
}
