package chat.serendip.signaling;

import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The operator's command to drain: a file, looked for every second. The server drains while it is there, and its text
 * is shown to people. A file that a former server left is deleted at the start, because the restart was what it was for.
 */
@ApplicationScoped
class DrainFile {

    /** The longest text that is shown, in code points. */
    static final int LONGEST = 200;

    private static final Logger LOG = Logger.getLogger(DrainFile.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 4 * LONGEST;

    private final Optional<Path> file;
    private final Draining draining;
    private final Threads threads;

    @Inject
    DrainFile(Config config, Draining draining, Threads threads) {
        this.file = config.getOptionalValue("serendip.drain.file", String.class).map(Path::of);
        this.draining = draining;
        this.threads = threads;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 20) @Initialized(ApplicationScoped.class) Object event)
            throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
            threads.every(
                    "drain-file",
                    PAUSE,
                    () -> draining.command(file.filter(Files::exists).map(DrainFile::text)));
        }
    }

    /** The file's text as one line of plain text; empty if it has none or can't be read. */
    static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            String line = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ")
                    .strip();
            return line.codePoints()
                    .limit(LONGEST)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file that commands to drain can't be read", e);
            return "";
        }
    }
}
