package chat.serendip.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/**
 * Brings the database to the version that this code was written for, before anything else looks at it, and refuses to start
 * on any other.
 */
@ApplicationScoped
public class Schema {

    /** Observers of the start with a higher priority number find the schema in place. */
    public static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE;

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    private final DataSource source;
    private final EntityManager entities;

    @Inject
    Schema(DataSource source, EntityManager entities) {
        this.source = source;
        this.entities = entities;
    }

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object event) {
        requirePostgreSql();
        var result = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db")
                .connectRetries(10)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
        entities.getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getSchemaManager()
                .validateMappedObjects();
        LOG.info(() -> "Schema at version " + result.targetSchemaVersion + ", " + result.migrationsExecuted + " new");
    }

    /** A mistyped data-source name silently works on the container's in-memory database; migrations written for ours don't. */
    private void requirePostgreSql() {
        try (var connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!"PostgreSQL".equals(product)) {
                throw new IllegalStateException("Serendip needs PostgreSQL; db.url leads to " + product);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database that db.url names can't be reached: " + e.getMessage(), e);
        }
    }
}
