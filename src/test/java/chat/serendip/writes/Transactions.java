package chat.serendip.writes;

import com.tngtech.archunit.core.domain.JavaClass;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

/** Runs Serendip's transactions on a database of their own, without a container. Each begins at an entry point. */
final class Transactions implements AutoCloseable {

    private final EntryPoints entryPoints = new EntryPoints();
    private final Map<String, Method> writing = entryPoints.writing();

    @SuppressWarnings("ThreadLocalUsage") // one for each instance, of which there are few
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private final EmbeddedPostgres database = EmbeddedPostgres.start();
    private final Lockstep lockstep;
    private final EntityManagerFactory entityManagers;
    private final Beans beans;

    Transactions(Writes writes) throws Exception {
        DataSource superuser = database.getPostgresDatabase();
        Flyway.configure()
                .dataSource(superuser)
                .locations("filesystem:db")
                .load()
                .migrate();
        try (Connection connection = superuser.getConnection()) {
            WritesFixture.make(connection);
        }
        lockstep = new Lockstep(superuser);
        entityManagers = createEntityManagers();
        beans = beans();
        for (String who : List.of("bob", "cyd")) {
            lockstep.alone(() -> run(
                    "FactorEnrolment.addPasskey(Identity, PasskeyRegistrationRequest, Bytes, HttpServletRequest)",
                    writes.firstPasskey(who),
                    true));
            // passing the second factor gave the session another token
            execute("update sessions set token_hash = sha256('%s') where id = id('%s-session')"
                    .formatted(WritesFixture.token(who), who));
        }
        lockstep.alone(
                () -> run("Flags.recognise(AccountId, IdentityHints)", Writes.returning("gus@example.org"), true));
    }

    /** The entry points of transactions that write. */
    Map<String, Method> writing() {
        return writing;
    }

    Lockstep lockstep() {
        return lockstep;
    }

    /**
     * Runs one transaction.
     *
     * @param kept whether it is committed; else it does everything that a commit does, and is taken back
     */
    @Nullable
    Object run(String entryPoint, Object[] given, boolean kept) throws Exception {
        Method method = Objects.requireNonNull(writing.get(entryPoint), entryPoint);
        EntityManager outer = current.get();
        EntityManager entities = entityManagers.createEntityManager();
        current.set(entities);
        try {
            entities.getTransaction().begin();
            Object result =
                    beans.call(method, new EntryPointArguments(entities).to(method.getGenericParameterTypes(), given));
            entities.flush();
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            entities.createNativeQuery("set constraints all deferred").executeUpdate();
            if (kept) {
                entities.getTransaction().commit();
            }
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            current.set(outer);
        }
    }

    /** As the superuser, in a transaction of its own. */
    void execute(String sql) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The one value that a query finds. */
    @Nullable
    String one(String query) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Beans beans() throws IOException {
        EntityManager entities = Beans.stub(EntityManager.class, (method, arguments) -> {
            try {
                return method.invoke(current.get(), arguments);
            } catch (InvocationTargetException e) {
                throw (RuntimeException) e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return new Beans(
                entryPoints.classes(),
                Map.of(
                        EntityManager.class, entities,
                        DataSource.class, lockstep.source(),
                        Clock.class, Clock.fixed(WritesFixture.NOW, ZoneOffset.UTC),
                        SecureRandom.class, new SecureRandom(),
                        ManagedThreadFactory.class,
                                Beans.stub(ManagedThreadFactory.class, (method, arguments) -> null)),
                // each report calls for a pause, and each ban stores ban markers
                Map.of(
                        "db.url",
                        "jdbc:postgresql:unused",
                        "db.user",
                        "unused",
                        "db.password",
                        "unused",
                        "serendip.moderation.pause.reporters",
                        "2",
                        "serendip.moderation.pause.unproven",
                        "1",
                        "EVIDENCE_KEY",
                        Base64.getEncoder().encodeToString(new byte[32]),
                        "MARKS_KEY",
                        Base64.getEncoder().encodeToString(new byte[32])));
    }

    /** As the container makes it, except that the tests begin and end the transactions. */
    private EntityManagerFactory createEntityManagers() {
        List<String> mapped = entryPoints.classes().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getName)
                .toList();
        PersistenceUnitInfo unit =
                Beans.stub(PersistenceUnitInfo.class, (method, arguments) -> switch (method.getName()) {
                    case "getPersistenceUnitName" -> "serendip";
                    case "getTransactionType" -> PersistenceUnitTransactionType.RESOURCE_LOCAL;
                    case "getNonJtaDataSource" -> lockstep.source();
                    case "getManagedClassNames" -> mapped;
                    case "getMappingFileNames", "getJarFileUrls" -> List.of();
                    case "getProperties" -> new Properties();
                    case "getClassLoader" -> Transactions.class.getClassLoader();
                    case "excludeUnlistedClasses" -> true;
                    default -> null;
                });
        return new HibernatePersistenceProvider()
                .createContainerEntityManagerFactory(
                        unit,
                        Map.of(
                                "hibernate.boot.allow_jdbc_metadata_access", "false",
                                "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
                                "hibernate.jdbc.time_zone", "UTC",
                                "hibernate.jdbc.batch_size", "100",
                                "hibernate.order_inserts", "true"));
    }

    @Override
    public void close() throws IOException, SQLException {
        entityManagers.close();
        lockstep.close();
        database.close();
    }
}
