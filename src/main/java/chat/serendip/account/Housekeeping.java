package chat.serendip.account;

import chat.serendip.platform.Schema;
import chat.serendip.platform.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes, every hour, what nobody can use any more: it would only tell who was here. */
@ApplicationScoped
class Housekeeping {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Threads threads;
    private final Sessions sessions;
    private final KnownDevices devices;

    @Inject
    Housekeeping(Threads threads, Sessions sessions, KnownDevices devices) {
        this.threads = threads;
        this.sessions = sessions;
        this.devices = devices;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("housekeeping", PAUSE, this::tidy);
    }

    /** Does it now. */
    void tidy() {
        sessions.forgetOutlived();
        devices.forgetStale();
    }
}
