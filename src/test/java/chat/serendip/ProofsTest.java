package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/proofs.md} names tests that exist. */
class ProofsTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)?(?:\\.([a-z]\\w+))?`");

    @Test
    void every_test_that_is_named_as_a_proof_exists() throws IOException {
        Map<String, String> tests = sources();
        Matcher named = NAMED.matcher(Files.readString(Path.of("src", "docs", "proofs.md")));
        List<String> missing = new ArrayList<>();
        String last = "";
        int count = 0;
        while (named.find()) {
            last = named.group(1) == null ? last : named.group(1);
            String source = tests.getOrDefault(last, "");
            String method = named.group(2) == null ? "class " + last : "void " + named.group(2) + "(";
            if (!source.contains(method)) {
                missing.add(named.group());
            }
            count++;
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(50);
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("IT.java")
                            || file.endsWith("LimitAttempts.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), ProofsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
