package chat.serendip.platform.job;

import chat.serendip.platform.Version;
import chat.serendip.platform.database.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Logger;

/** Serendip's first line in the server's log: which version starts. */
@ApplicationScoped
class VersionNotice {

    private static final Logger LOG = Logger.getLogger(VersionNotice.class.getName());

    void start(@Observes @Priority(Schema.PRIORITY - 1) @Initialized(ApplicationScoped.class) Object event) {
        LOG.info(() -> "Serendip " + Version.current());
    }
}
