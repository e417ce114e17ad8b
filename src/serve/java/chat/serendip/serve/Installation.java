package chat.serendip.serve;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which server is to be started, and where.
 *
 * @param war Serendip's WAR
 * @param payaraJar Payara Micro's jar
 * @param payaraConfig the folder with the boot commands and the logging configuration
 * @param data the folder that holds everything that is kept: the database's files, the logs
 * @param host the address that the server listens on
 * @param port the port that the server listens on
 * @param external the PostgreSQL to use instead of the embedded one
 * @param durable whether a commit reaches the disk; false only where the data is thrown away afterwards
 * @param properties system properties for the server: its configuration
 */
public record Installation(
        Path war,
        Path payaraJar,
        Path payaraConfig,
        Path data,
        String host,
        int port,
        Optional<PostgresDatabase.Address> external,
        boolean durable,
        Map<String, String> properties) {

    /**
     * An installation on loopback, at a free port, whose data is in a new folder below the given one and needn't last.
     */
    public static Installation thrownAway(
            Path war, Path payaraJar, Path payaraConfig, Path folder, Map<String, String> properties)
            throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(folder), "run-");
        return new Installation(
                war,
                payaraJar,
                payaraConfig,
                data.toAbsolutePath(),
                "127.0.0.1",
                freePort(),
                Optional.empty(),
                false,
                properties);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /** The same installation with further configuration. */
    Installation with(Map<String, String> further) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(further);
        return new Installation(war, payaraJar, payaraConfig, data, host, port, external, durable, all);
    }

    /** The address at which a browser finds the server. */
    public String url() {
        return "http://" + (host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
    }

    /** The server's own log. */
    public Path log() {
        return data.resolve("server.log");
    }
}
