package chat.serendip.writes;

import chat.serendip.platform.Refused;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that runs two transactions at once: after one of its locking statements the first halts until the second
 * waits for a lock or has ended.
 */
final class Lockstep implements AutoCloseable {

    private static final Pattern LOCKING = Pattern.compile(
            "^\\s*(insert|update|delete)\\b|\\bfor (no key update|update|key share|share)\\b|pg_advisory_xact_lock",
            Pattern.CASE_INSENSITIVE);

    private final List<Side> sides = new ArrayList<>();

    @SuppressWarnings("ThreadLocalUsage") // one for each pair of connections, of which there are few
    private final ThreadLocal<Side> current = new ThreadLocal<>();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** After how many of its locking statements the first transaction halts. */
    private int halt;

    private volatile boolean waited;

    /** Whether a second transaction joins the one that is running, which alone commits it or rolls it back. */
    private boolean joined;

    /** Receives the locking statements; null if nobody asked for them. */
    private volatile @Nullable List<String> log;

    /** Runs before the first locking statement; null if nothing does. */
    private volatile @Nullable Runnable meanwhile;

    Lockstep(DataSource source) throws SQLException {
        for (int number = 0; number < 2; number++) {
            sides.add(new Side(source.getConnection(), source.getConnection()));
        }
        current.set(sides.get(0));
    }

    /** One of the two transactions. */
    private static final class Side {

        private final Connection connection;
        /** Asks the database whether the other connection waits. */
        private final Connection monitor;

        private final int process;
        private int completed;
        private boolean executing;
        private boolean ended;

        Side(Connection connection, Connection monitor) throws SQLException {
            this.connection = connection;
            this.monitor = monitor;
            try (Statement statement = connection.createStatement()) {
                statement.execute("set deadlock_timeout = 50");
                var row = statement.executeQuery("select pg_backend_pid()");
                row.next();
                this.process = row.getInt(1);
            }
        }

        boolean waits() throws SQLException {
            try (PreparedStatement statement =
                    monitor.prepareStatement("select cardinality(pg_blocking_pids(?)) > 0")) {
                statement.setInt(1, process);
                var row = statement.executeQuery();
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The data source of the beans and of Hibernate. */
    DataSource source() {
        return Beans.stub(DataSource.class, (method, arguments) -> switch (method.getName()) {
            case "getConnection" -> proxy(Connection.class, current.get().connection, current.get(), "");
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** Runs one alone, and returns its locking statements. */
    List<String> alone(Callable<?> transaction) throws Exception {
        List<String> statements = new ArrayList<>();
        begin(true);
        log = statements;
        try {
            transaction.call();
        } finally {
            log = null;
            meanwhile = null;
        }
        return statements;
    }

    /** Runs one alone, and something else before its first locking statement. */
    void alone(Callable<?> transaction, Runnable meanwhile) throws Exception {
        this.meanwhile = meanwhile;
        alone(transaction);
    }

    /**
     * Runs one alone, and before its first locking statement another, in the same transaction of the database: the first
     * finds the other's changes as if they had been committed after it began to read.
     */
    void alone(Callable<?> transaction, Callable<?> committedMeanwhile) throws Exception {
        Connection connection = sides.get(0).connection;
        alone(transaction, () -> {
            try {
                Savepoint before = connection.setSavepoint();
                joined = true;
                try {
                    committedMeanwhile.call();
                } catch (Refused refused) {
                    connection.rollback(before);
                } finally {
                    joined = false;
                }
            } catch (Exception e) {
                throw new IllegalStateException("What was to be committed meanwhile failed", e);
            }
        });
    }

    /**
     * Runs both at once: the first halts after so many of its locking statements, and the second begins then.
     *
     * <p>Two transactions wait for each other in a circle only if each holds locks that the other will want, and then
     * they do so here, too, for one of these numbers: whatever the second could take while the first holds its first
     * locks, it takes.
     *
     * @return what each threw, or null
     */
    List<@Nullable Throwable> both(Callable<?> first, Callable<?> second, int halt) throws Exception {
        begin(false);
        this.halt = halt;
        waited = false;
        Future<@Nullable Throwable> one = threads.submit(() -> run(sides.get(0), first));
        Future<@Nullable Throwable> other = threads.submit(() -> {
            await(sides.get(0), () -> sides.get(0).completed >= halt);
            return run(sides.get(1), second);
        });
        List<@Nullable Throwable> thrown = new ArrayList<>();
        thrown.add(one.get());
        thrown.add(other.get());
        return thrown;
    }

    /** Whether the second transaction had to wait for a lock while the first halted. */
    boolean waited() {
        return waited;
    }

    /** How many locking statements the first transaction, or the one that was alone, has run. */
    synchronized int completed() {
        return sides.get(0).completed;
    }

    private synchronized void begin(boolean alone) {
        sides.forEach(side -> {
            side.completed = 0;
            side.executing = false;
            side.ended = alone;
        });
    }

    private @Nullable Throwable run(Side side, Callable<?> transaction) {
        current.set(side);
        try {
            transaction.call();
            return null;
        } catch (Exception e) {
            return e;
        } finally {
            synchronized (this) {
                side.ended = true;
                notifyAll();
            }
        }
    }

    private <T> T proxy(Class<T> type, Object target, Side side, String sql) {
        boolean joins = joined;
        return Beans.stub(type, (method, arguments) -> {
            if (target instanceof Connection && isLeftOut(method, joins)) {
                return null;
            }
            String statementText = arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
            try {
                if (method.getName().startsWith("execute")
                        && LOCKING.matcher(statementText).find()) {
                    return locking(statementText, side, () -> method.invoke(target, arguments));
                }
                Object result = method.invoke(target, arguments);
                return result instanceof PreparedStatement
                        ? proxy(PreparedStatement.class, result, side, statementText)
                        : result instanceof Statement ? proxy(Statement.class, result, side, statementText) : result;
            } catch (InvocationTargetException e) {
                throw Lockstep.<RuntimeException>unchanged(e.getTargetException());
            } catch (Exception e) {
                throw Lockstep.<RuntimeException>unchanged(e);
            }
        });
    }

    /** The connection is used again, and a transaction that joined another one doesn't end that. */
    private static boolean isLeftOut(Method method, boolean joins) {
        return switch (method.getName()) {
            case "close" -> true;
            case "commit", "setAutoCommit" -> joins;
            case "rollback" -> joins && method.getParameterCount() == 0;
            default -> false;
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E unchanged(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private Object locking(String sql, Side side, Callable<Object> statement) throws Exception {
        Runnable first = meanwhile;
        meanwhile = null;
        if (first != null) {
            first.run();
        }
        List<String> recorded = log;
        if (recorded != null) {
            recorded.add(sql.strip().replaceAll("\\s+", " "));
        }
        synchronized (this) {
            side.executing = true;
            notifyAll();
        }
        Object result;
        try {
            result = statement.call();
        } finally {
            synchronized (this) {
                side.executing = false;
                side.completed++;
                notifyAll();
            }
        }
        if (side == sides.get(0) && side.completed == halt) {
            await(sides.get(1), () -> false);
            waited = !sides.get(1).ended;
        }
        return result;
    }

    private synchronized void await(Side other, BooleanSupplier enough) throws Exception {
        while (!other.ended && !enough.getAsBoolean() && !(other.executing && other.waits())) {
            // the database doesn't tell when it waits for a lock: it has to be asked again
            wait(1);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        for (Side side : sides) {
            side.connection.close();
            side.monitor.close();
        }
    }
}
