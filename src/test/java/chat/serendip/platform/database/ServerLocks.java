package chat.serendip.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Locks for tests. */
public final class ServerLocks {

    private ServerLocks() {}

    /** One that is held until the database stops. */
    public static ServerLock held(EmbeddedPostgres database) {
        ServerLock lock = of(database, 1, event -> {}, () -> {});
        lock.acquire();
        return lock;
    }

    /** What has lost its lock, or never had it. */
    public static ServerLock lost(EmbeddedPostgres database) {
        return of(database, 1, event -> {}, () -> {});
    }

    /** One that nobody has taken yet, and that has nothing to do with the others. */
    public static ServerLock free(EmbeddedPostgres database) {
        return of(database, 2, event -> {}, () -> {});
    }

    /** Takes one. */
    public static void take(ServerLock lock) {
        lock.acquire();
    }

    /**
     * One that nobody has taken yet.
     *
     * @param takenByAnother is given the event
     * @param end runs instead of the process's end
     */
    static ServerLock of(EmbeddedPostgres database, long id, Consumer<Object> takenByAnother, Runnable end) {
        DataSource source = ServerLock.direct(database.getJdbcUrl("postgres", "postgres"), "postgres", "");
        return of(source, id, takenByAnother, end);
    }

    /** As the other one, on connections of this source. */
    @SuppressWarnings("unchecked")
    static ServerLock of(DataSource source, long id, Consumer<Object> takenByAnother, Runnable end) {
        Event<ServerLock.TakenByAnother> event = (Event<ServerLock.TakenByAnother>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    takenByAnother.accept(arguments[0]);
                    return null;
                });
        return new ServerLock(source, id, Duration.ofSeconds(1), event, end);
    }
}
