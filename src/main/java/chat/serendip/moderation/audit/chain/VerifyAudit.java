package chat.serendip.moderation.audit.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * {@code java -jar serendip.war}: verifies the audit log of the database that {@code DB_URL}, {@code DB_USER} and
 * {@code DB_PASSWORD} name, and says which entry is not as it was written. The exit status is 0 if the log is intact, 1
 * if it is not, and 2 if it could not be verified.
 */
public final class VerifyAudit {

    private static final String USAGE = """
            java -jar serendip.war [HEAD] verifies the audit log of the database that DB_URL, DB_USER and DB_PASSWORD name.
            HEAD is what an earlier verification told, kept outside the database.""";

    private VerifyAudit() {}

    /**
     * Verifies the log and ends the process: with 0 if it is intact, 1 if it isn't, 2 if it couldn't be verified.
     *
     * @param arguments at most one: a head that was noted outside the database
     */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments, System.out));
    }

    static int run(Map<String, String> environment, String[] arguments, PrintStream screen) {
        try {
            Optional<ChainHead> kept = Optional.empty();
            if (arguments.length > 0) {
                kept = Optional.of(ChainHead.parse(arguments[arguments.length - 1]));
            }
            if (!environment.containsKey("DB_URL")) {
                throw new IllegalArgumentException("DB_URL is missing.");
            }
            return verify(environment, kept, screen);
        } catch (IllegalArgumentException e) {
            screen.println(e.getMessage());
            screen.println(USAGE);
            return 2;
        } catch (SQLException | IOException | ReflectiveOperationException | URISyntaxException e) {
            screen.println("The audit log could not be verified: " + e.getMessage());
            return 2;
        }
    }

    private static int verify(Map<String, String> environment, Optional<ChainHead> kept, PrintStream screen)
            throws SQLException, IOException, ReflectiveOperationException, URISyntaxException {
        Properties who = new Properties();
        who.setProperty("user", environment.getOrDefault("DB_USER", ""));
        who.setProperty("password", environment.getOrDefault("DB_PASSWORD", ""));
        String url = environment.get("DB_URL");
        try (Connection connection = driver().connect(url, who)) {
            if (connection == null) {
                throw new IllegalArgumentException("DB_URL is no PostgreSQL's: " + url);
            }
            VerificationResult verificationResult = AuditChain.verify(connection, kept);
            verificationResult.lines().forEach(screen::println);
            keep(connection, verificationResult, screen);
            if (verificationResult.intact()) {
                screen.println("Its head is " + verificationResult.newest()
                        + "; keep it elsewhere, for the next verification.");
            }
            return verificationResult.intact() ? 0 : 1;
        }
    }

    /** Stores the result if the database role may; a role that may only read can verify all the same. */
    private static void keep(Connection connection, VerificationResult verificationResult, PrintStream screen) {
        try {
            AuditChain.keep(connection, verificationResult);
        } catch (SQLException e) {
            screen.println("The admin page will not show this: " + e.getMessage());
        }
    }

    /** PostgreSQL's driver, which is inside the WAR where Java does not look for it. */
    private static Driver driver() throws IOException, ReflectiveOperationException, URISyntaxException {
        ClassLoader loader = VerifyAudit.class.getClassLoader();
        Path here = Path.of(VerifyAudit.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (here.toString().endsWith(".war")) {
            loader = new URLClassLoader(new URL[] {unpacked(here).toUri().toURL()}, loader);
        }
        return Class.forName("org.postgresql.Driver", true, loader)
                .asSubclass(Driver.class)
                .getConstructor()
                .newInstance();
    }

    private static Path unpacked(Path war) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            ZipEntry jar = zip.stream()
                    .filter(entry -> entry.getName().matches("WEB-INF/lib/postgresql-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(war + " lacks PostgreSQL's driver."));
            Path file = Files.createTempFile("serendip-", ".jar");
            file.toFile().deleteOnExit();
            try (InputStream content = zip.getInputStream(jar)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        }
    }
}
