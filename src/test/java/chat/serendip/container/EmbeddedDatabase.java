package chat.serendip.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/** Starts a PostgreSQL before the container reads the address of its database, and stops it after the container. */
public final class EmbeddedDatabase implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifetime.class);
    }

    /** Follows the suite's start and end. */
    public static final class Lifetime {

        private @Nullable EmbeddedPostgres database;

        public void start(@Observes(precedence = 100) ManagerStarted event) throws IOException {
            database = EmbeddedPostgres.start();
            System.setProperty(
                    "serendip.test.db.url", "jdbc:postgresql://localhost:" + database.getPort() + "/postgres");
        }

        public void stop(@Observes(precedence = -100) ManagerStopping event) throws IOException {
            if (database != null) {
                database.close();
            }
        }
    }
}
