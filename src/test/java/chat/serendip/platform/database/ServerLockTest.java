package chat.serendip.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;

/** The lock of a server, on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class ServerLockTest {

    private final List<Object> fired = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private EmbeddedPostgres database;
    private DataSource source;

    @BeforeAll
    void start() throws IOException {
        database = EmbeddedPostgres.start();
        source = ServerLock.direct(database.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @BeforeEach
    void nothing_happened_yet() {
        fired.clear();
        ended.set(false);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    private ServerLock lock(long which) {
        return ServerLocks.of(database, which, fired::add, () -> ended.set(true));
    }

    private String one(String sql) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String holder(long which) {
        return one("select pid from pg_locks where locktype = 'advisory' and objid = " + which);
    }

    private void cut(long which) {
        one("select pg_terminate_backend(" + holder(which) + ", 5000)");
    }

    @Test
    void the_second_server_does_not_start_and_ends_its_process() {
        ServerLock first = lock(1);
        ServerLock second = lock(1);
        first.acquire();
        first.acquire();
        assertThat(first.isHeld()).isTrue();
        assertThatExceptionOfType(UnusableDatabase.class)
                .isThrownBy(second::acquire)
                .withMessage("Serendip does not start: another Serendip uses the database, and held its lock for 1 s.");
        assertThat(ended).isTrue();
        assertThat(second.isHeld()).isFalse();
        first.release();
        second.acquire();
        assertThat(second.isHeld()).isTrue();
        second.release();
    }

    @Test
    void another_lock_is_another_matter() {
        ServerLock first = lock(2);
        ServerLock second = lock(3);
        first.acquire();
        second.acquire();
        assertThat(second.isHeld()).isTrue();
        first.release();
        second.release();
    }

    @Test
    void the_database_looks_after_the_connection_by_keepalives() {
        ServerLock lock = lock(4);
        lock.acquire();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("""
                    select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings
                    where name like 'tcp_keepalives%'""");
            row.next();
            assertThat(row.getString(1))
                    .isEqualTo("tcp_keepalives_count 3, tcp_keepalives_idle 5, tcp_keepalives_interval 5");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lock.release();
    }

    @Test
    void a_lost_connection_takes_the_lock_again() {
        ServerLock lock = lock(5);
        lock.acquire();
        String before = holder(5);
        cut(5);
        lock.watch();
        assertThat(lock.isHeld()).isTrue();
        assertThat(holder(5)).isNotEqualTo(before).isNotEqualTo("nothing");
        assertThat(fired).isEmpty();
        lock.release();
        assertThat(holder(5)).isEqualTo("nothing");
    }

    /** Whether the two ways to the database that a lock guards are open; closed they look as if the database were away. */
    private boolean isOpen(DataSource guarded, EntityManager entities) {
        try {
            guarded.getConnection().close();
            assertThat(entities.isOpen()).isTrue();
            return true;
        } catch (SQLException closed) {
            assertThat(DatabaseAway.isBehind(closed)).isTrue();
            assertThat(catchThrowable(entities::isOpen)).matches(DatabaseAway::isBehind);
            return false;
        }
    }

    private static EntityManager open() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> true);
    }

    @Test
    void whoever_lost_it_does_not_reach_the_database_before_it_is_taken_again() {
        AtomicBoolean away = new AtomicBoolean();
        ServerLock lock = ServerLocks.of(
                new PGSimpleDataSource() {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (away.get()) {
                            throw new SQLException("it is away", "08001");
                        }
                        return source.getConnection();
                    }
                },
                8,
                fired::add,
                () -> ended.set(true));
        DataSource guarded = lock.guard(DataSource.class, source);
        EntityManager entities = lock.guard(EntityManager.class, open());
        assertThat(isOpen(guarded, entities)).as("before the start").isTrue();
        lock.acquire();
        assertThat(isOpen(guarded, entities)).isTrue();
        away.set(true);
        cut(8);
        lock.watch();
        assertThat(isOpen(guarded, entities)).isFalse();
        away.set(false);
        lock.watch();
        assertThat(isOpen(guarded, entities)).isTrue();
        lock.release();
        assertThat(isOpen(guarded, entities)).as("after the end").isFalse();
    }

    @Test
    void whoever_lost_it_to_another_never_reaches_the_database_again() {
        ServerLock first = lock(9);
        ServerLock second = lock(9);
        first.acquire();
        DataSource guarded = first.guard(DataSource.class, source);
        EntityManager entities = first.guard(EntityManager.class, open());
        cut(9);
        second.acquire();
        first.watch();
        second.release();
        first.watch();
        assertThat(isOpen(guarded, entities)).isFalse();
        first.release();
        assertThat(isOpen(guarded, entities)).isFalse();
    }

    @Test
    void who_lost_it_to_another_gives_up_and_says_so_once() {
        ServerLock first = lock(6);
        ServerLock second = lock(6);
        first.acquire();
        cut(6);
        second.acquire();
        first.watch();
        assertThat(first.isHeld()).isFalse();
        first.watch();
        second.release();
        first.watch();
        assertThat(first.isHeld()).isFalse();
        assertThat(fired).containsExactly(new ServerLock.TakenByAnother());
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(first::require);
        first.release();
    }

    @Test
    void of_two_that_take_it_at_once_one_has_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            ServerLock first = lock(7);
            ServerLock second = lock(7);
            Thread other = new Thread(second::watch);
            other.start();
            first.watch();
            other.join();
            assertThat(first.isHeld()).isNotEqualTo(second.isHeld());
            first.release();
            second.release();
            while (!holder(7).equals("nothing")) {
                Thread.onSpinWait();
            }
        }
    }
}
