package chat.serendip.blackbox;

import chat.serendip.serve.Installation;
import chat.serendip.serve.PostgresDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Installations for tests: the WAR that was built, a database that is thrown away, a free port. */
final class Installations {

    private Installations() {}

    static Installation fresh(Map<String, String> configuration) {
        return fresh(configuration, freePort());
    }

    static Installation fresh(Map<String, String> configuration, int port) {
        return fresh(configuration, port, Optional.empty());
    }

    /** One on a database that is there already. */
    static Installation on(PostgresDatabase.Address database) {
        return on(database, Map.of());
    }

    static Installation on(PostgresDatabase.Address database, Map<String, String> configuration) {
        return fresh(configuration, freePort(), Optional.of(database));
    }

    private static Installation fresh(
            Map<String, String> configuration, int port, Optional<PostgresDatabase.Address> database) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "blackbox")), "run-");
            return new Installation(
                    Path.of(System.getProperty("serendip.war", "target/serendip.war")),
                    payaraMicro(),
                    Path.of("payara-config"),
                    data.toAbsolutePath(),
                    "127.0.0.1",
                    port,
                    database,
                    false,
                    configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named by the build, or else found on the class path. */
    private static Path payaraMicro() {
        String named = System.getProperty("payara.microJar");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("payara-micro-"))
                .findFirst()
                .orElseThrow();
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
