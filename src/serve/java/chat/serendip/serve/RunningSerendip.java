package chat.serendip.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.function.Consumer;

/** A whole Serendip that runs: its database and its server. One thread at a time may use it. */
public final class RunningSerendip implements AutoCloseable {
    private final Installation installation;
    private final Consumer<String> log;
    private final Database database;
    private PayaraMicro server;

    private RunningSerendip(Installation installation, Consumer<String> log, Database database, PayaraMicro server) {
        this.installation = installation;
        this.log = log;
        this.database = database;
        this.server = server;
    }

    /**
     * Starts the database and the server, and returns when the server is ready.
     *
     * @param progress hears what happens, step by step
     * @param log hears every line of the server's log
     * @throws CannotServe with a sentence that says what is wrong and how to mend it
     */
    public static RunningSerendip start(Installation installation, Consumer<String> progress, Consumer<String> log)
            throws InterruptedException {
        requireFree(installation);
        try {
            Files.createDirectories(installation.data());
        } catch (IOException e) {
            throw new CannotServe(
                    "The folder " + installation.data() + " can't be made: choose another with -Dserendip.data=FOLDER.",
                    e);
        }
        Database database = installation.external().map(Database::at).orElseGet(() -> {
            progress.accept("Starting PostgreSQL in " + installation.data().resolve("postgresql"));
            return Database.start(installation.data().resolve("postgresql"), installation.durable());
        });
        progress.accept("Starting Payara Micro, its log in " + installation.log());
        PayaraMicro server = PayaraMicro.start(installation, database.address(), log);
        try {
            server.awaitReady();
        } catch (CannotServe | InterruptedException e) {
            server.kill();
            database.close();
            throw e;
        }
        return new RunningSerendip(installation, log, database, server);
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

    public Database.Address database() {
        return database.address();
    }

    /** The server's process id, for measuring it. */
    public long pid() {
        return server.pid();
    }

    /** Returns when the server has ended. */
    public int awaitEnd() throws InterruptedException {
        return server.awaitEnd();
    }

    /** Stops the server and starts it again on the same database and port. */
    public void restart() throws InterruptedException {
        server.stop();
        server = PayaraMicro.start(installation, database.address(), log);
        server.awaitReady();
    }

    /** Every line of the server's log so far. */
    public String readLog() {
        try {
            return Files.readString(installation.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops both. When interrupted meanwhile, the server may live on a little; the database is stopped all the same. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            database.close();
        }
    }
}
