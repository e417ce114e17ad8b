package chat.serendip.encounter;

import chat.serendip.platform.database.Schema;
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

    private final Clock clock;
    private final EncounterStore store;
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
            Threads threads,
            @ConfigProperty(name = "serendip.encounter.tail") Duration remembered,
            @ConfigProperty(name = "serendip.encounter.queue") int mostWaiting) {
        this.clock = clock;
        this.store = store;
        this.threads = threads;
        writer = new EncounterWriter(store::save, mostWaiting, BATCH);
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

    /** Stores what waits; false if it couldn't be. */
    public boolean flush() {
        return writer.flush();
    }

    void start(@Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event) {
        int left = store.endWhatWasLeftRunning(clock.instant());
        if (left > 0) {
            LOG.info(() -> left + " encounters of an earlier run were left running and are ended now");
        }
        threads.every("encounter-writer", Duration.ofMillis(500), this::work);
    }

    /** Runs before the beans are destroyed: on Payara Server the data source is gone by then. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        encounters.endAll(EndReason.LOST);
        if (!flush()) {
            LOG.severe(() -> writer.waiting() + " encounters are missing from the history: the database is away");
        }
    }

    private void work() {
        flush();
        encounters.forget();
    }
}
