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
import org.jspecify.annotations.Nullable;

/**
 * An encounter in memory: who, since when, its last lines, and how it ended for each side.
 *
 * <p>Safe for use by many threads. Lines reach both people in the order of their numbers because the talk's lock is
 * held while one is said.
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

    private volatile boolean takenUp;

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

    public Instant startedAt() {
        return startedAt;
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
        boolean over = isOver();
        return partnerOf(me)
                .map(partner -> new EncounterSnapshot(
                        id,
                        mode,
                        startedAt,
                        over ? endedAt : null,
                        partner.equals(a) ? b : a,
                        partner,
                        messageCount,
                        takenUp,
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

    /** It began before this server was started: the lines of before are gone. */
    void markTakenUp(int messages) {
        countFrom(messages);
        takenUp = true;
    }

    /** Whether it went on when the server was started again. */
    public boolean wasTakenUp() {
        return takenUp;
    }

    /** Whether it ended for both sides. */
    public synchronized boolean isOver() {
        return endOfA != null && endOfB != null;
    }

    /** Numbers a line and remembers it. */
    public synchronized Line say(AccountId from, String text, @Nullable String key, Instant at) {
        messageCount++;
        Line line = new Line(messageCount, from, text, key, at);
        recentLines.add(line);
        return line;
    }

    /** The line that this side said with this key, if it is remembered. */
    public synchronized Optional<Line> said(AccountId from, String key) {
        return recentLines.after(0).stream()
                .filter(line -> line.from().equals(from) && key.equals(line.key()))
                .findFirst();
    }

    /** The remembered lines after that number, oldest first, at most fifty. */
    public synchronized List<Line> linesAfter(int number) {
        return recentLines.after(number);
    }

    /** The number of the last line; 0 if nothing was said. */
    public synchronized int lastLine() {
        return messageCount;
    }

    /** How it ended for one of the two; empty if it goes on for them, or they have no part in it. */
    public synchronized Optional<EndReason> endFor(AccountId me) {
        if (me.equals(a.account())) {
            return Optional.ofNullable(endOfA);
        }
        return me.equals(b.account()) ? Optional.ofNullable(endOfB) : Optional.empty();
    }

    /** Ends it for one side; returns true if that ended it for both. */
    synchronized boolean end(AccountId who, EndReason reason, Instant at) {
        boolean wasOver = isOver();
        if (who.equals(a.account()) && endOfA == null) {
            endOfA = reason;
        } else if (who.equals(b.account()) && endOfB == null) {
            endOfB = reason;
        }
        if (endedAt == null) {
            endedAt = at.isBefore(startedAt) ? startedAt : at.truncatedTo(ChronoUnit.MICROS);
        }
        return !wasOver && isOver();
    }

    /** Whether it ended for both sides, and that before the given time. */
    synchronized boolean isOverSince(Instant time) {
        return endedAt != null && isOver() && endedAt.isBefore(time);
    }

    /** The record to be stored now. */
    synchronized EncounterRecord record() {
        boolean over = isOver();
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
