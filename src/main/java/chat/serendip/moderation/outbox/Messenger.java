package chat.serendip.moderation.outbox;

import chat.serendip.platform.Schema;
import chat.serendip.platform.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to what stands in the {@link Outbox}: right after the commit, and every second, so that what an interrupted run left is
 * seen to by the next. An effect may happen twice, never not at all.
 */
@ApplicationScoped
class Messenger {

    private static final Logger LOG = Logger.getLogger(Messenger.class.getName());

    private final Threads threads;
    private final Errands errands;
    private final Duration pause;
    private final ExecutorService atOnce;

    /** @param pause how often what is yet to be done is looked for */
    @Inject
    Messenger(Threads threads, Errands errands, @ConfigProperty(name = "serendip.moderation.outbox") Duration pause) {
        this.threads = threads;
        this.errands = errands;
        this.pause = pause;
        this.atOnce = threads.pool("outbox-now", 1, 1);
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("outbox", pause, this::work);
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Posted news) {
        try {
            atOnce.execute(this::work);
        } catch (RejectedExecutionException e) {
            // one is about to look already; it sees this too
            LOG.log(Level.FINEST, "The outbox is being looked at", e);
        }
    }

    /** Does everything that is due. */
    void work() {
        Optional<Long> due = errands.next();
        while (due.isPresent()) {
            see(due.get());
            due = errands.next();
        }
    }

    private void see(Long id) {
        try {
            errands.run(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Outbox item " + id + " failed and is tried again");
            errands.failed(id);
        }
    }
}
