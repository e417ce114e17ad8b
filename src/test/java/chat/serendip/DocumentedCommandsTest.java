package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands in the documents name only tests, classes, profiles, settings and scripts that exist. {@code .ci/guide}
 * runs the commands.
 */
class DocumentedCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("`((?:cd frontend && )?(?:mvn|npm) [^`]+)`");
    private static final List<String> MAVENS_OWN =
            List.of("skipTests", "surefire.failIfNoSpecifiedTests", "test", "it.test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/docs/contributing.md",
                "src/docs/benchmarks.md",
                "src/docs/load.md",
                "src/docs/network.md"
            })
    void a_documented_command_names_only_what_there_is(String document) throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(Path.of(document)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).isNotEmpty();
        String build = Files.readString(Path.of("pom.xml"));
        List<String> unknown = new ArrayList<>();
        for (String command : commands) {
            named("-P(\\S+)", command, id -> build.contains("<id>" + id + "</id>"), unknown);
            named(
                    "-D([\\w.]+)",
                    command,
                    name -> MAVENS_OWN.contains(name)
                            || build.contains("<" + name + ">")
                            || anySource(file -> read(file).contains('"' + name + '"')),
                    unknown);
            named("-D(?:it\\.)?test=(\\w+)", command, test -> test.equals("none") || isSource(test), unknown);
            named("=(chat\\.serendip\\.[\\w.]+)", command, type -> isSource(type.replace('.', '/')), unknown);
            named("npm run (\\w+)", command, script -> scripts().containsKey(script), unknown);
            named("e2e -- (\\w+)", command, name -> Files.exists(Path.of("frontend/e2e", name + ".spec.ts")), unknown);
        }
        assertThat(unknown).isEmpty();
    }

    private static void named(String pattern, String command, Predicate<String> known, List<String> unknown) {
        Matcher name = Pattern.compile(pattern).matcher(command);
        while (name.find()) {
            if (!known.test(name.group(1))) {
                unknown.add(name.group(1) + " in " + command);
            }
        }
    }

    private static boolean isSource(String name) {
        return anySource(file -> file.endsWith(name + ".java"));
    }

    private static boolean anySource(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).anyMatch(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject scripts() {
        try (var reader = Json.createReader(new StringReader(read(Path.of("frontend", "package.json"))))) {
            return reader.readObject().getJsonObject("scripts");
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
