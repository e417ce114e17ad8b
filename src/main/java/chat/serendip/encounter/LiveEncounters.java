package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Participant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The encounters that go on, and those that ended minutes ago. These are kept long enough to block or report from, with
 * their recent lines, and no longer.
 *
 * <p>Safe for use by many threads; nothing here waits for the database.
 */
public final class LiveEncounters {

    private final Clock clock;
    private final Duration remembered;
    private final Consumer<EncounterRecord> writer;
    private final Map<EncounterId, LiveEncounter> encounters = new ConcurrentHashMap<>();
    /** The encounter that goes on for each account. */
    private final Map<AccountId, LiveEncounter> running = new ConcurrentHashMap<>();
    /** The ended encounters, oldest end first, so that {@link #forget} looks only at those that it removes. */
    private final Queue<LiveEncounter> ended = new ConcurrentLinkedQueue<>();

    private final AtomicInteger live = new AtomicInteger();

    /**
     * @param remembered how long after its end an encounter and its recent lines are kept
     * @param writer takes what is to be stored, without waiting
     */
    LiveEncounters(Clock clock, Duration remembered, Consumer<EncounterRecord> writer) {
        this.clock = clock;
        this.remembered = remembered;
        this.writer = writer;
    }

    /** Begins an encounter, unless one of this id is there already. */
    public void begin(LiveEncounter encounter) {
        if (add(encounter)) {
            writer.accept(encounter.record());
        }
    }

    /**
     * Takes up an encounter that went on when the server ended, unless it was taken up already. Its rows are as they
     * should be, so nothing is written.
     *
     * @return the one that counts; empty if it is over
     */
    public Optional<LiveEncounter> takeUp(LiveEncounter encounter) {
        boolean isNew = add(encounter);
        return isNew ? Optional.of(encounter) : find(encounter.id()).filter(known -> !known.isOver());
    }

    private boolean add(LiveEncounter encounter) {
        if (encounters.putIfAbsent(encounter.id(), encounter) != null) {
            return false;
        }
        live.incrementAndGet();
        encounter.seats().forEach(seat -> running.put(seat.account(), encounter));
        return true;
    }

    /** The encounter of that id, live or remembered. */
    public Optional<LiveEncounter> find(EncounterId id) {
        return Optional.ofNullable(encounters.get(id));
    }

    /** The account's seat in the encounter that goes on for it. */
    Optional<Seat> seatOf(AccountId who) {
        return Optional.ofNullable(running.get(who)).flatMap(encounter -> encounter.seatOf(who));
    }

    /** The encounters that go on. */
    List<EncounterId> goOn() {
        return running.values().stream().map(LiveEncounter::id).distinct().toList();
    }

    /** The partner in a live or remembered encounter. */
    public Optional<Participant> partnerOf(AccountId me, EncounterId id) {
        return find(id).flatMap(encounter -> encounter.partnerOf(me));
    }

    /** Ends the encounter for one side; once it has ended for both, it is stored as ended. */
    public void end(EncounterId id, AccountId who, EndReason reason) {
        LiveEncounter encounter = encounters.get(id);
        if (encounter != null) {
            running.remove(who, encounter);
            if (encounter.end(who, reason, clock.instant())) {
                over(encounter);
            }
        }
    }

    /** Forgets the encounters, and with them the lines, that ended too long ago. */
    public void forget() {
        Instant before = clock.instant().minus(remembered);
        for (LiveEncounter oldest = ended.peek(); oldest != null && oldest.isOverSince(before); oldest = ended.peek()) {
            ended.remove(oldest);
            encounters.remove(oldest.id());
        }
    }

    /** How many go on. */
    public int live() {
        return live.get();
    }

    private void over(LiveEncounter encounter) {
        live.decrementAndGet();
        ended.add(encounter);
        writer.accept(encounter.record());
    }
}
