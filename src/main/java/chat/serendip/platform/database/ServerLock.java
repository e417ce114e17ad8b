package chat.serendip.platform.database;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Keeps two servers from using one database: a session-level advisory lock on a connection of its own, which ends with
 * the process. PostgreSQL watches that connection by keepalives, and frees the lock of a server whose machine is gone
 * after some twenty seconds. Safe for use by many threads.
 */
@ApplicationScoped
public class ServerLock {

    private static final Logger LOG = Logger.getLogger(ServerLock.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER_SECONDS = 5;
    private static final String KEEPALIVES =
            "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /** The SQLSTATE by which {@link DatabaseAway} knows it. */
    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private static final String HOLDER = """
            select pid from pg_locks
            where locktype = 'advisory' and granted and objsubid = 1 and cast(classid as bigint) << 32 | cast(objid as bigint) = ?
                and database = (select oid from pg_database where datname = current_database())
            """;

    /** Another server took the lock that this one had lost: this one must not go on. */
    public record TakenByAnother() {}

    private final DataSource source;
    private final long id;
    private final Duration patience;
    private final Event<TakenByAnother> takenByAnother;
    private final Runnable end;

    @GuardedBy("this")
    private @Nullable Connection connection;

    /** The database's process that serves the connection, or served the last one. */
    @GuardedBy("this")
    private int process;

    @GuardedBy("this")
    private boolean givenUp;

    private volatile boolean held;

    /** It was held at least once: before that, only the start is at work. */
    private volatile boolean acquired;

    /**
     * @param id which advisory lock it is
     * @param patience how long a start waits for it
     */
    @Inject
    ServerLock(
            @ConfigProperty(name = "db.url") String url,
            @ConfigProperty(name = "db.user") String user,
            @ConfigProperty(name = "db.password") String password,
            @ConfigProperty(name = "serendip.lock.id") long id,
            @ConfigProperty(name = "serendip.lock.patience") Duration patience,
            Event<TakenByAnother> takenByAnother) {
        // on a thread of its own, because the end waits for the start that calls for it
        this(direct(url, user, password), id, patience, takenByAnother, () -> new Thread(() -> System.exit(1)).start());
    }

    ServerLock(DataSource source, long id, Duration patience, Event<TakenByAnother> takenByAnother, Runnable end) {
        this.source = source;
        this.id = id;
        this.patience = patience;
        this.takenByAnother = takenByAnother;
        this.end = end;
    }

    static DataSource direct(String url, String user, String password) {
        PGSimpleDataSource direct = DirectSource.of(url, user, password);
        direct.setOptions(KEEPALIVES);
        direct.setTcpKeepAlive(true);
        direct.setConnectTimeout(LONGEST_ANSWER_SECONDS);
        direct.setSocketTimeout(LONGEST_ANSWER_SECONDS);
        return direct;
    }

    /** Whether this is the one server that may write. */
    public boolean isHeld() {
        return held;
    }

    /**
     * Makes sure that this server may write.
     *
     * @throws IllegalStateException if it may not now
     */
    public void require() {
        if (!held) {
            throw new IllegalStateException("this server's lock isn't held at the moment");
        }
    }

    /**
     * A way to the database that is closed while this server has lost its lock, and once it has given it back, as if the
     * database were away: another server may use it by then.
     *
     * @param type the interface through which the way is used
     */
    <T> T guard(Class<T> type, T way) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (acquired && !held) {
                        throw refusal(method);
                    }
                    try {
                        return method.invoke(way, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static Exception refusal(Method refused) {
        SQLException refusal = new SQLException("This server's lock isn't held", CONNECTION_DOES_NOT_EXIST);
        return List.of(refused.getExceptionTypes()).contains(SQLException.class)
                ? refusal
                : new PersistenceException(refusal);
    }

    /**
     * Takes the lock, before anything else is done with the database. If another server holds it for longer than a
     * start waits, the process ends with 1.
     */
    synchronized void acquire() {
        try {
            for (long left = patience.dividedBy(PAUSE); !held && !take(); left--) {
                if (left == 0) {
                    end.run();
                    throw new UnusableDatabase("another Serendip uses the database, and held its lock for "
                            + patience.toSeconds() + " s.");
                }
                if (left == patience.dividedBy(PAUSE)) {
                    LOG.info("Another Serendip uses the database: this one waits for its end, for "
                            + patience.toSeconds() + " s at most");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (SQLException e) {
            throw new UnusableDatabase("the database can't be asked for a lock (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("the wait for its lock was interrupted.", e);
        }
    }

    /**
     * Looks whether the lock is still held, and takes it again if its connection was lost. If another server has it,
     * this one gives it up. To be called every second or so.
     */
    public synchronized void watch() {
        if (givenUp || (held && isAlive())) {
            return;
        }
        if (held) {
            held = false;
            LOG.warning("The connection with this server's lock is lost: nothing is written until it is taken again");
        }
        try {
            int before = process;
            if (take()) {
                LOG.info("This server's lock is taken again");
            } else if (holder() != before) {
                givenUp = true;
                LOG.severe("Another Serendip uses the database: this one writes nothing any more, and drains");
                takenByAnother.fire(new TakenByAnother());
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The lock can't be taken now; it is tried again", e);
        }
    }

    @PreDestroy
    synchronized void release() {
        // a watch that is waiting for this one to end must not take it again
        givenUp = true;
        held = false;
        close();
    }

    /** Tries to take the lock on a new connection; false if another session has it. */
    @GuardedBy("this")
    private boolean take() throws SQLException {
        close();
        Connection fresh = source.getConnection();
        connection = fresh;
        try (PreparedStatement lock = fresh.prepareStatement("select pg_try_advisory_lock(?), pg_backend_pid()")) {
            lock.setLong(1, id);
            ResultSet row = lock.executeQuery();
            row.next();
            if (row.getBoolean(1)) {
                process = row.getInt(2);
                held = true;
                acquired = true;
            }
            return held;
        }
    }

    /**
     * The database's process whose session holds the lock; that of the session that this server lost, as long as the
     * database hasn't noticed the loss, or if nobody holds it any more.
     */
    @GuardedBy("this")
    private int holder() throws SQLException {
        if (connection == null) {
            return process;
        }
        try (PreparedStatement select = connection.prepareStatement(HOLDER)) {
            select.setLong(1, id);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getInt(1) : process;
        }
    }

    @GuardedBy("this")
    private boolean isAlive() {
        if (connection == null) {
            return false;
        }
        try (Statement question = connection.createStatement()) {
            return question.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    @GuardedBy("this")
    private void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A lost connection can't be closed", e);
        }
        connection = null;
    }
}
