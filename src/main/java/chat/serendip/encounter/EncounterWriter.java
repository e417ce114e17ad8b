package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes records from the socket path without ever waiting, and stores them in batches from its own thread.
 *
 * <p>Its queue holds the newest record of each encounter, so an encounter that ends before it was stored is stored
 * once. When the queue is full, a new encounter is turned away and counted. If only its first record was turned away,
 * its last record stores the whole row later; if the last was too, the encounter is missing from the history, and
 * nothing else is harmed. While the database is away, records wait here. Safe for use by many threads.
 */
final class EncounterWriter {

    private static final Logger LOG = Logger.getLogger(EncounterWriter.class.getName());

    private final Consumer<List<EncounterRecord>> store;
    private final int mostWaiting;
    private final int mostAtOnce;
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicBoolean stuck = new AtomicBoolean();

    @GuardedBy("this")
    private final Map<EncounterId, EncounterRecord> waiting = new LinkedHashMap<>();

    /** @param store stores a whole batch or throws */
    EncounterWriter(Consumer<List<EncounterRecord>> store, int mostWaiting, int mostAtOnce) {
        this.store = store;
        this.mostWaiting = mostWaiting;
        this.mostAtOnce = mostAtOnce;
    }

    /** Takes a record to be stored soon; false if there was no room. */
    boolean put(EncounterRecord encounter) {
        synchronized (this) {
            if (waiting.size() < mostWaiting || waiting.containsKey(encounter.id())) {
                waiting.put(encounter.id(), encounter);
                return true;
            }
        }
        if (turnedAway.getAndIncrement() == 0) {
            LOG.warning("Encounters come faster than they can be stored: some will be missing from the history");
        }
        return false;
    }

    /**
     * Stores what waits, batch by batch.
     *
     * @return false if a batch could not be stored; it stays in the queue
     */
    boolean flush() {
        for (List<EncounterRecord> batch = batch(); !batch.isEmpty(); batch = batch()) {
            try {
                store.accept(batch);
            } catch (RuntimeException e) {
                if (!stuck.getAndSet(true)) {
                    LOG.log(Level.WARNING, "Encounters can't be stored; they wait until they can", e);
                }
                return false;
            }
            stored(batch);
            if (stuck.getAndSet(false)) {
                LOG.info("Encounters can be stored again");
            }
        }
        return true;
    }

    /** How many records could not even be queued. */
    long turnedAway() {
        return turnedAway.get();
    }

    /** How many records wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized List<EncounterRecord> batch() {
        return new ArrayList<>(waiting.values().stream().limit(mostAtOnce).toList());
    }

    /** Removes what was stored; a newer record that replaced one of these meanwhile stays. */
    private synchronized void stored(List<EncounterRecord> batch) {
        batch.forEach(encounter -> waiting.remove(encounter.id(), encounter));
    }
}
