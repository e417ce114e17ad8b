package chat.serendip.statistics;

import chat.serendip.kernel.PeopleOnline;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Stores how many people were online at the same time on each day, at most. It looks every few seconds, so it may miss
 * a shorter peak; of several servers the highest peak counts.
 */
@ApplicationScoped
class PeakOnline {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PeopleOnline people;
    private final PeakOnlineStore store;
    private final Threads threads;
    private final Clock clock;

    @Inject
    PeakOnline(PeopleOnline people, PeakOnlineStore store, Threads threads, Clock clock) {
        this.people = people;
        this.store = store;
        this.threads = threads;
        this.clock = clock;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 10) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("peak-online", PAUSE, this::look);
    }

    private void look() {
        int online = people.now().online();
        if (online > 0) {
            store.atLeast(online, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
    }
}
