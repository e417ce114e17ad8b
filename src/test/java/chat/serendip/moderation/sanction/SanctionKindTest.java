package chat.serendip.moderation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Standing;
import chat.serendip.moderation.decision.DecisionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanctionKindTest {

    @ParameterizedTest
    @EnumSource(SanctionKind.class)
    void what_nobody_decides_has_no_decision_and_ends_by_itself(SanctionKind kind) {
        boolean automatic = kind.decidedBy() == SanctionKind.DecidedBy.NOBODY;
        assertThat(kind.decision().isEmpty()).isEqualTo(automatic);
        assertThat(automatic && kind.ends() != SanctionKind.Ends.BY_ITSELF).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hant"})
    void every_kind_has_its_words_in_every_language(String language) throws IOException {
        Path words = Path.of("frontend", "src", "shared", "i18n", language);
        List<String> automatic = kinds().filter(kind -> kind.decision().isEmpty())
                .map(SanctionKind::wireName)
                .toList();
        List<String> decisions = wireNames(DecisionKind.all().stream());
        List<String> sanctioning = wireNames(
                DecisionKind.all().stream().filter(kind -> kind.sanction().isPresent()));
        List<String> sanctions = kinds().map(SanctionKind::wireName).toList();
        List<String> standings = Arrays.stream(Standing.Kind.values())
                .map(Standing.Kind::wireName)
                .toList();
        List<String> measures = kinds().map(kind -> kind.measure().wireName()).toList();
        assertWords(words.resolve("moderation/layout.ts"), "kinds", and(decisions, automatic));
        assertWords(words.resolve("moderation/work.ts"), "effects", decisions);
        assertWords(words.resolve("transparency.ts"), "sanction", and(sanctioning, automatic));
        assertWords(words.resolve("moderation/layout.ts"), "sanctionKinds", sanctions);
        assertWords(words.resolve("standing.ts"), "kinds", sanctions);
        assertWords(words.resolve("standing.ts"), "title", standings);
        assertWords(words.resolve("standing.ts"), "intro", standings);
        assertWords(words.resolve("moderation/layout.ts"), "standings", standings);
        assertWords(words.resolve("moderation/work.ts"), "measures", measures);
        assertWords(words.resolve("report.ts"), "action", measures);
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> wireNames(Stream<DecisionKind> kinds) {
        return kinds.map(DecisionKind::wireName).toList();
    }

    private static Stream<SanctionKind> kinds() {
        return Arrays.stream(SanctionKind.values());
    }

    private static void assertWords(Path file, String table, List<String> keys) throws IOException {
        var entries = Pattern.compile("(?ms)^ *" + table + ": \\{(.*?)\\},$").matcher(Files.readString(file));
        assertThat(entries.find()).as("%s in %s", table, file).isTrue();
        String said = entries.group(1);
        assertThat(keys)
                .as("%s in %s", table, file)
                .allSatisfy(key -> assertThat(said).containsPattern("[\\s']" + key + "'?:"));
    }
}
