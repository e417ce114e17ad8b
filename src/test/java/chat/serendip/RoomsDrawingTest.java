package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The drawing of the rooms in the contributor's guide agrees with the code. If the test fails, it prints the right
 * drawing.
 */
class RoomsDrawingTest {

    private static final String ROOT = "chat.serendip.";
    private static final String MODERATION = ROOT + "moderation.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("chat.serendip");

    @Test
    void the_guide_draws_the_rooms() throws IOException {
        assertThat(drawnUnder("## Rooms"))
                .isEqualTo(arrows(name -> firstWord(name, ROOT), Set.of("kernel", "platform")));
    }

    @Test
    void the_guide_draws_the_rooms_of_moderation() throws IOException {
        assertThat(drawnUnder("### Moderation's rooms"))
                .isEqualTo(arrows(name -> firstWord(name, MODERATION), Set.of("common", "audit")));
    }

    /** All dependencies between two rooms, except those on rooms that every room may use. */
    private static String arrows(Function<String, Optional<String>> room, Set<String> forAll) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        CLASSES.forEach(type -> room.apply(type.getPackageName() + ".").ifPresent(from -> {
            Set<String> reached = arrows.computeIfAbsent(from, any -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .flatMap(
                            dependency -> room.apply(dependency.getTargetClass().getPackageName() + ".").stream())
                    .filter(to -> !to.equals(from) && !forAll.contains(to))
                    .forEach(reached::add);
        }));
        return arrows.entrySet().stream()
                .filter(entry -> !forAll.contains(entry.getKey()))
                .map(entry -> "    " + entry.getKey()
                        + (entry.getValue().isEmpty() ? "" : " --> " + String.join(" & ", entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> firstWord(String packageName, String above) {
        return packageName.startsWith(above) && packageName.length() > above.length()
                ? Optional.of(packageName.substring(above.length(), packageName.indexOf('.', above.length())))
                : Optional.empty();
    }

    private static String drawnUnder(String heading) throws IOException {
        String guide = Files.readString(Path.of("src", "docs", "contributing.md"));
        Matcher drawing = Pattern.compile(
                        "^" + Pattern.quote(heading) + "\n.*?```mermaid\nflowchart TD\n(.*?)\n```",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(guide);
        assertThat(drawing.find()).as("a drawing under " + heading).isTrue();
        return drawing.group(1);
    }
}
