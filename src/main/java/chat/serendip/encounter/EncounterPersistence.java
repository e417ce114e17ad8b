package chat.serendip.encounter;

import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the live encounters and their writer, runs them, and at the end stores what is left. */
@ApplicationScoped
public class EncounterPersistence {

    private static final Logger LOG = Logger.getLogger(EncounterPersistence.class.getName());
    private static final int BATCH = 200;

    private final ServerLock lock;
    private final Threads threads;
    private final EncounterWriter writer;
    private final LiveEncounters encounters;

    /**
     * @param remembered how long an encounter and its recent lines are kept after its end
     * @param mostWaiting how many records may wait for the database
     */
    @Inject
    EncounterPersistence(
            Clock clock,
            EncounterStore store,
            Node node,
            ServerLock lock,
            Threads threads,
            @ConfigProperty(name = "serendip.encounter.tail") Duration remembered,
            @ConfigProperty(name = "serendip.encounter.queue") int mostWaiting) {
        this.lock = lock;
        this.threads = threads;
        writer = new EncounterWriter(batch -> store.save(node.id(), batch), mostWaiting, BATCH);
        encounters = new LiveEncounters(clock, remembered, writer::put);
    }

    /** The only instance. */
    @Produces
    @Singleton
    LiveEncounters encounters() {
        return encounters;
    }

    /** How many records could not even be queued for the database. */
    public long turnedAway() {
        return writer.turnedAway();
    }

    /** How many records wait for the database. */
    public int waiting() {
        return writer.waiting();
    }

    /**
     * Stores what waits; false if it couldn't be. Whoever has lost the server's lock writes nothing: another server may
     * have taken up what is in this memory.
     */
    public boolean flush() {
        return lock.isHeld() && writer.flush();
    }

    void start(@Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("encounter-writer", Duration.ofMillis(500), this::work);
    }

    /**
     * Stores what is left; what goes on is taken up by the next run. It happens before the beans are destroyed: on
     * Payara Server the data source is gone by then.
     */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (!flush() && writer.waiting() > 0) {
            LOG.severe(() -> writer.waiting() + " encounters are missing from the history: the database is away");
        }
    }

    private void work() {
        boolean unused = flush();
        encounters.forget();
    }
}
