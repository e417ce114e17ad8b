package chat.serendip.serve;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The PostgreSQL that Serendip uses: an embedded one that starts and ends with it, or one that runs already. */
public final class PostgresDatabase implements AutoCloseable {

    /** How to connect to it. */
    public record Address(String url, String user, String password) {}

    private static final int ANY_PORT = 0;

    private final Address address;
    private final Optional<Address> owner;
    private final Optional<Embedded> embedded;

    private record Embedded(EmbeddedPostgres postgres, Path folder, boolean durable) {

        /** Its process, if it runs: it is no child of this one, and its own file has its id. */
        Optional<ProcessHandle> process() {
            try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"))) {
                return lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PostgresDatabase(Address address, Optional<Address> owner, Optional<Embedded> embedded) {
        this.address = address;
        this.owner = owner;
        this.embedded = embedded;
    }

    /**
     * A database that runs already. It is neither started nor stopped here.
     *
     * @throws CannotServe if no connection can be opened with this address
     */
    public static PostgresDatabase at(Address address) {
        try {
            DriverManager.getConnection(address.url(), address.user(), address.password())
                    .close();
            return new PostgresDatabase(address, Optional.empty(), Optional.empty());
        } catch (SQLException e) {
            throw new CannotServe(
                    "The PostgreSQL that DB_URL names can't be used (" + e.getMessage()
                            + "): check DB_URL, DB_USER and DB_PASSWORD, and that it runs.",
                    e);
        }
    }

    /**
     * Starts an embedded database on a free port, with its files in a folder that is kept.
     *
     * @param durable false if commits may return before they reach the disk: for data that is thrown away afterwards
     * @throws CannotServe if the folder is in use or broken
     */
    public static PostgresDatabase start(Path folder, boolean durable) {
        return start(folder, durable, ANY_PORT);
    }

    private static PostgresDatabase start(Path folder, boolean durable, int port) {
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    // whoever started it stops it, and after the server, which stores what is left at its end
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
            Ownership.DatabaseRoles roles = Ownership.of(url);
            return new PostgresDatabase(
                    roles.worker(), Optional.of(roles.owner()), Optional.of(new Embedded(postgres, folder, durable)));
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new CannotServe(
                    "The database in " + folder + " does not start (" + e.getMessage()
                            + "): if no other Serendip runs on that folder, mend or move it, or choose another with"
                            + " -Dserendip.data=FOLDER.",
                    e);
        }
    }

    /** Starts the same embedded database again after it was closed, with its files and at its port. */
    PostgresDatabase restarted() {
        Embedded before = embedded.orElseThrow();
        return start(before.folder(), before.durable(), before.postgres().getPort());
    }

    public Address address() {
        return address;
    }

    /** The role that owns the schema and migrates it; known only if the database was started here. */
    public Optional<Address> owner() {
        return owner;
    }

    /** Stops the database, and returns when its process has ended; does nothing if it was not started here. */
    @Override
    public void close() {
        embedded.ifPresent(running -> {
            Optional<ProcessHandle> process = running.process();
            try {
                running.postgres().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // PostgreSQL says that it has stopped a moment before; the bound is for containers in which nobody collects
            // the processes that have ended
            process.ifPresent(ended -> ended.onExit()
                    .completeOnTimeout(ended, 10, TimeUnit.SECONDS)
                    .join());
        });
    }
}
