package chat.serendip.platform.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/**
 * Migrates the database to the version that this code was written for, before anything else reads it, and refuses to
 * start with any other version.
 */
@ApplicationScoped
public class Schema {

    /** Observers of the start with a higher priority number find the schema in place. */
    public static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE;

    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    private final DataSource source;
    private final EntityManager entities;
    private final SchemaOwner owner;
    private final ServerLock lock;

    @Inject
    Schema(DataSource source, EntityManager entities, SchemaOwner owner, ServerLock lock) {
        this.source = source;
        this.entities = entities;
        this.owner = owner;
        this.lock = lock;
    }

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object event) {
        try {
            requirePostgreSql();
            lock.acquire();
            Flyway migrations = migrations();
            int fresh = migrate(migrations);
            owner.grantRights();
            requireMappedTables();
            warnOfSuperuser();
            LOG.info(() ->
                    "Schema at version " + migrations.info().current().getVersion() + ", " + fresh + " migrations new");
        } catch (UnusableDatabase e) {
            // the container logs it in hundreds of lines: this one comes before them
            LOG.severe(e.getMessage());
            throw e;
        }
    }

    private Flyway migrations() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner.source().orElse(source))
                .locations("classpath:db")
                // by default Flyway ignores migrations of a version that is newer than this one
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** Serendip starts all the same, because a trigger and the hash chain protect the audit log as well. */
    private void warnOfSuperuser() {
        try (var connection = source.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            if (rows.next() && rows.getBoolean(1)) {
                LOG.warning(
                        "Serendip's database role is a superuser, whom no privilege withholds anything from: let db.user"
                                + " be a role that owns the database and is nothing more");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be asked for its roles: " + e.getMessage(), e);
        }
    }

    /**
     * With a mistyped data-source name the container silently uses its in-memory database; our migrations fail on that.
     */
    private void requirePostgreSql() {
        try (var connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!"PostgreSQL".equals(product)) {
                throw new UnusableDatabase("it needs PostgreSQL, and db.url leads to " + product + ".");
            }
        } catch (SQLException e) {
            throw new UnusableDatabase("the database that db.url names can't be reached (" + e.getMessage() + ").", e);
        }
    }

    /** How many migrations were new to the database. */
    private static int migrate(Flyway migrations) {
        try {
            return migrations.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new UnusableDatabase(
                    "the database's history of migrations isn't this version's (" + line(e, 1)
                            + "): start the version that it belongs to, or restore a backup of before.",
                    e);
        } catch (FlywayException e) {
            throw new UnusableDatabase(
                    "the database can't be migrated (" + reason(e) + "): it is left as it was before that migration.",
                    e);
        }
    }

    /** What Flyway tried, and the database's answer to it if there is one among the causes. */
    private static String reason(FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return line(e, 0) + ": " + line(refusal, 0);
            }
        }
        return line(e, 0);
    }

    /**
     * One line of the message, because Flyway's have many lines, and PostgreSQL's may.
     *
     * @param which which of the lines that aren't blank, counted from 0; the last one if there are fewer
     */
    private static String line(Exception e, int which) {
        List<String> lines = String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.get(Math.min(which, lines.size() - 1));
    }

    private void requireMappedTables() {
        try {
            entities.getEntityManagerFactory()
                    .unwrap(SessionFactory.class)
                    .getSchemaManager()
                    .validateMappedObjects();
        } catch (SchemaManagementException e) {
            throw new UnusableDatabase(
                    "the database's tables aren't as its migrations left them (" + e.getMessage()
                            + "): undo what was altered by hand, or restore a backup.",
                    e);
        }
    }
}
