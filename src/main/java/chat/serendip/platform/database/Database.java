package chat.serendip.platform.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The container's connection pool and what is injected of it: nobody reaches the database in another way, and nobody in
 * this way while the server's lock is lost. {@code db.url}, {@code db.user} and {@code db.password} come
 * from the configuration (as environment variables: {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD}).
 */
@DataSourceDefinition(
        name = Database.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=db.url}",
        user = "${MPCONFIG=db.user}",
        password = "${MPCONFIG=db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            // the detail of a refusal has the values of the row, and would be in every message about it
            "logServerErrorDetail=false",
            // a restarted database must not leave dead connections in the pool
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container fills the fields
class Database {

    static final String NAME = "java:app/jdbc/serendip";

    @PersistenceContext(unitName = "serendip")
    EntityManager entityManager;

    @Resource(lookup = NAME)
    DataSource dataSource;

    @Produces
    EntityManager entityManager(ServerLock lock) {
        return lock.guard(EntityManager.class, entityManager);
    }

    @Produces
    DataSource dataSource(ServerLock lock) {
        return lock.guard(DataSource.class, dataSource);
    }
}
