package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The client's tests live against a small model of the server, and write down some of those lives. Here they are played
 * to the server itself, so that the model says what the server says.
 */
class PlayedLivesTest {

    private static final int FEWEST = 1_000;

    /** The lives of a file, a line each. The test is given up if they prove nothing where the client was not checked. */
    private static List<String> lives(String name, int fewest) throws IOException {
        Path file = Path.of("target", "lives", name + ".jsonl");
        Optional<String> fault = fault(file, fewest, since());
        boolean clientIsChecked = "false".equals(System.getProperty("serendip.skipClientChecks"));
        assumeTrue(clientIsChecked || fault.isEmpty(), () -> "not tested, as the client was not checked: " + fault);
        assertThat(fault).isEmpty();
        return Files.readAllLines(file);
    }

    /** Since when lives are of this build, and of the client as it is. */
    private static Instant since() throws IOException {
        Instant build = Instant.parse(System.getProperty("serendip.buildStart", Instant.EPOCH.toString()));
        try (Stream<Path> sources = Files.walk(Path.of("frontend", "src"))) {
            Stream<Instant> changes = sources.filter(Files::isRegularFile)
                    .map(source -> Instant.ofEpochMilli(source.toFile().lastModified()));
            return Collections.max(Stream.concat(Stream.of(build), changes).toList());
        }
    }

    /** Why the lives in the file prove nothing; empty if they do. */
    private static Optional<String> fault(Path file, int fewest, Instant since) throws IOException {
        if (!Files.exists(file)) {
            return Optional.of(file + " is missing");
        }
        if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
            return Optional.of(file + " is of an earlier build, or of earlier sources");
        }
        try (Stream<String> lives = Files.lines(file)) {
            return lives.count() < fewest ? Optional.of(file + " has too few lives") : Optional.empty();
        }
    }

    @Test
    void the_server_says_what_the_clients_model_of_it_says() throws IOException {
        lives("lives", FEWEST).forEach(PlayedLife::play);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no resumption told", "description lost", "parted lost", "double resume", "stale restart"})
    void a_bug_in_the_model_alone_is_found(String bug) throws IOException {
        List<String> lives = lives(bug, 1);
        assertThatThrownBy(() -> lives.forEach(PlayedLife::play))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the model told");
    }

    @Test
    void lives_that_are_missing_too_old_or_too_few_prove_nothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lives.jsonl");
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(fault(file, 2, now)).get().asString().contains("missing");
        Files.writeString(file, "[]\n[]\n");
        Files.setLastModifiedTime(file, FileTime.from(now));
        assertThat(fault(file, 2, now)).isEmpty();
        assertThat(fault(file, 2, now.plusMillis(1))).get().asString().contains("earlier");
        assertThat(fault(file, 3, now)).get().asString().contains("too few");
    }
}
