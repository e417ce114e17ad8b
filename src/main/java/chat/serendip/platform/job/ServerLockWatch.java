package chat.serendip.platform.job;

import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every second whether this server still holds its lock. */
@ApplicationScoped
class ServerLockWatch {

    private final ServerLock lock;
    private final Threads threads;

    @Inject
    ServerLockWatch(ServerLock lock, Threads threads) {
        this.lock = lock;
        this.threads = threads;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 1) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("server-lock", Duration.ofSeconds(1), lock::watch);
    }
}
