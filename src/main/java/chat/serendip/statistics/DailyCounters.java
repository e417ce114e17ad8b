package chat.serendip.statistics;

import chat.serendip.kernel.Mode;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts, day by day, how many encounters began and how long people waited for them. It counts in memory, so that
 * nobody waits, and adds the counts to the database every few seconds; a crash loses those of the last seconds. Safe
 * for use by many threads.
 */
@ApplicationScoped
public class DailyCounters {

    private static final Logger LOG = Logger.getLogger(DailyCounters.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<DailyEvent, Long> counts = new ConcurrentHashMap<>();
    private final DailyCountersStore store;
    private final Threads threads;

    @Inject
    DailyCounters(DailyCountersStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    /** An encounter began. */
    public void began(Mode mode, Instant at) {
        counts.merge(new DailyEvent.EncounterBegan(day(at), mode), 1L, Long::sum);
    }

    /** A seeker met a partner after this wait. */
    public void met(Duration waited, Instant at) {
        counts.merge(new DailyEvent.WaitEnded(day(at), WaitBuckets.rounded(waited)), 1L, Long::sum);
    }

    void start(@Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("daily-counters", PAUSE, this::flush);
    }

    /** Before the beans are destroyed, because on Payara Server the data source is gone afterwards. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The last seconds are missing from the figures: the database is away", e);
        }
    }

    /** Adds the counts since the last time to the database; what can't be added is kept for the next time. */
    void flush() {
        List<DailyCountersStore.Counted> taken = new ArrayList<>();
        for (DailyEvent mark : List.copyOf(counts.keySet())) {
            Long count = counts.remove(mark);
            if (count != null) {
                taken.add(new DailyCountersStore.Counted(mark, count));
            }
        }
        if (!taken.isEmpty()) {
            try {
                store.add(taken);
            } catch (RuntimeException | Error e) {
                taken.forEach(counted -> counts.merge(counted.mark(), counted.count(), Long::sum));
                throw e;
            }
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
