package chat.serendip.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole Serendip: its database and its server. One thread at a time may use it, but {@link #close()} may be called
 * from another one at any time, also while it starts.
 */
public final class RunningSerendip implements AutoCloseable {
    private final Consumer<String> log;
    private volatile Installation installation;
    private volatile @Nullable PostgresDatabase database;
    private volatile @Nullable PayaraMicro server;

    /**
     * Makes one that isn't started yet.
     *
     * @param log is given every line of the server's log
     */
    public RunningSerendip(Installation installation, Consumer<String> log) {
        this.installation = installation;
        this.log = log;
    }

    /**
     * Starts the database and the server, and returns when the server is ready.
     *
     * @param progress is told each step, as a sentence
     * @throws CannotServe with a sentence that says what is wrong and how to repair it; nothing runs then
     */
    public void start(Consumer<String> progress) throws InterruptedException {
        requireFree(installation);
        try {
            Files.createDirectories(installation.data());
            // only here: a restart appends to the log of the start
            Files.deleteIfExists(installation.log());
        } catch (IOException e) {
            throw new CannotServe(
                    "The folder " + installation.data() + " can't be made: choose another with -Dserendip.data=FOLDER.",
                    e);
        }
        try {
            database = installation.external().map(PostgresDatabase::at).orElseGet(() -> {
                progress.accept("Starting PostgreSQL in " + installation.data().resolve("postgresql"));
                return PostgresDatabase.start(installation.data().resolve("postgresql"), installation.durable());
            });
            progress.accept("Starting Payara Micro, its log in " + installation.log());
            startServer();
        } catch (CannotServe | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Starts the server again on the same database and port, and returns when it is ready. */
    public void startServer() throws InterruptedException {
        PayaraMicro starting = PayaraMicro.start(installation, started(database), log);
        server = starting;
        starting.awaitReady();
    }

    private static void requireFree(Installation installation) {
        try {
            new ServerSocket(installation.port(), 1, InetAddress.getByName(installation.host())).close();
        } catch (IOException e) {
            throw new CannotServe(
                    "Port " + installation.port() + " on " + installation.host() + " is taken (" + e.getMessage()
                            + "): stop what listens there, or choose another with -Dserendip.port=PORT.",
                    e);
        }
    }

    public Installation installation() {
        return installation;
    }

    public PostgresDatabase.Address database() {
        return started(database).address();
    }

    /** The role that owns and migrates the schema; the role of {@link #database()} if no other is known. */
    public PostgresDatabase.Address owner() {
        return started(database).owner().orElseGet(this::database);
    }

    /** The server's process id, for measuring it. */
    public long pid() {
        return started(server).pid();
    }

    /** Returns when the server has ended. */
    public int awaitEnd() throws InterruptedException {
        return started(server).awaitEnd();
    }

    /** Stops the server and starts it again on the same database and port. */
    public void restart() throws InterruptedException {
        restart(Map.of());
    }

    /** As {@link #restart()}, with configuration added to the former one. */
    public void restart(Map<String, String> further) throws InterruptedException {
        stopServer();
        installation = installation.with(further);
        startServer();
    }

    /** Stops the server alone. */
    public void stopServer() throws InterruptedException {
        started(server).stop();
    }

    /** Kills the server alone, as a crash would end it. */
    public void killServer() throws InterruptedException {
        started(server).kill();
    }

    /** Stops the database alone, if it is embedded; the server goes on without it. */
    public void stopDatabase() {
        started(database).close();
    }

    /** Starts the stopped database again, with the same files and on the same port. */
    public void startDatabase() {
        database = started(database).restarted();
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }

    /** Every line of the server's log so far. */
    public String readLog() {
        try {
            return Files.readString(installation.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server and the database. If the thread is interrupted meanwhile, the server may run on for a short
     * time; the database is stopped all the same.
     */
    @Override
    public void close() {
        PayaraMicro runningServer = server;
        PostgresDatabase runningDatabase = database;
        try {
            if (runningServer != null) {
                runningServer.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (runningDatabase != null) {
                runningDatabase.close();
            }
        }
    }
}
