package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The ledger of a server that is alone: its memory decides what begins, and the rows follow within half a second. After
 * a start it waits for the people of the encounters that the earlier run left, and then ends those to which nobody came
 * back. Safe for use by many threads.
 */
@ApplicationScoped
class Alone implements Ledger {

    private static final Logger LOG = Logger.getLogger(Alone.class.getName());

    private final Node node;
    private final SeatStore seats;
    private final EncounterStore store;
    private final LiveEncounters encounters;
    private final ServerLock lock;
    private final Clock clock;
    private final LongSupplier nanos;
    private final int mostPartners;
    private final Duration memory;
    private final Duration patience;

    /** Claims share it, and ending what was left has it alone: nothing is taken up and ended at once. */
    private final ReadWriteLock claims = new ReentrantReadWriteLock();

    /** For how long people could come back since the server was ready, and when that was counted last. */
    private long awaited;

    private volatile OptionalLong countedAt = OptionalLong.empty();
    private volatile boolean leftIsEnded;

    @Inject
    Alone(
            Node node,
            SeatStore seats,
            EncounterStore store,
            LiveEncounters encounters,
            ServerLock lock,
            Clock clock,
            LongSupplier nanos,
            Config config) {
        this.node = node;
        this.seats = seats;
        this.store = store;
        this.encounters = encounters;
        this.lock = lock;
        this.clock = clock;
        this.nanos = nanos;
        this.mostPartners = config.getValue("serendip.lobby.last-partners", Integer.class);
        this.memory = config.getValue("serendip.lobby.memory", Duration.class);
        this.patience = config.getValue("serendip.talk.restart", Duration.class);
    }

    @Override
    public Claim claim(AccountId who, Optional<EncounterId> resumed) {
        lock.require();
        Instant now = clock.instant();
        claims.readLock().lock();
        try {
            return seats.claim(node.id(), who, resumed, now, mostPartners, now.minus(memory));
        } finally {
            claims.readLock().unlock();
        }
    }

    @Override
    public void begin(LiveEncounter encounter) {
        encounters.begin(encounter);
    }

    @Override
    public void ready() {
        countedAt = OptionalLong.of(nanos.getAsLong());
    }

    /**
     * Ends, once, the encounters of the earlier run that nobody has taken up in time. While the database is away nobody
     * could: that time doesn't count. For one thread.
     */
    void endLeft() {
        if (leftIsEnded || countedAt.isEmpty()) {
            return;
        }
        long now = nanos.getAsLong();
        awaited += lock.isHeld() ? now - countedAt.getAsLong() : 0;
        countedAt = OptionalLong.of(now);
        if (!lock.isHeld() || awaited < patience.toNanos()) {
            return;
        }
        claims.writeLock().lock();
        try {
            int left = store.endLeft(node.id(), encounters.goOn(), clock.instant());
            leftIsEnded = true;
            if (left > 0) {
                LOG.info(() -> left + " encounters of an earlier run are ended: nobody came back to them");
            }
        } finally {
            claims.writeLock().unlock();
        }
    }

    void start(
            @Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event,
            Threads threads) {
        threads.every("encounters-left", Duration.ofSeconds(1), this::endLeft);
    }
}
