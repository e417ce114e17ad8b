package chat.serendip.platform.job;

import chat.serendip.platform.database.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes every hour what must not be kept any longer. It is the one timer for the {@link RetentionJob}s of all rooms.
 */
@ApplicationScoped
public class JobScheduler {

    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Threads threads;
    private final Instance<RetentionJob> jobs;

    @Inject
    JobScheduler(Threads threads, @Any Instance<RetentionJob> jobs) {
        this.threads = threads;
        this.jobs = jobs;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("retention", PAUSE, this::run);
    }

    /** Runs all jobs now; one that fails doesn't stop the others. */
    public void run() {
        for (RetentionJob retentionJob : jobs) {
            try {
                retentionJob.run();
            } catch (Throwable e) {
                LOG.log(
                        Level.WARNING,
                        "Forgetting " + retentionJob.name() + " failed and is tried again in an hour",
                        e);
            }
        }
    }
}
