package chat.serendip.report;

import chat.serendip.platform.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reports and notices ask of a text. */
final class Wording {

    private Wording() {}

    /** What is wrong with the text: too many characters, as the database counts them. */
    static Optional<Violation> check(String field, @Nullable String text, int longest) {
        return text != null && text.codePointCount(0, text.length()) > longest
                ? Optional.of(new Violation(field, "This may have at most " + longest + " characters.", "length"))
                : Optional.empty();
    }

    /** Nothing said, however it is said. */
    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static Violation unknownCategory() {
        return new Violation("category", "This is none of the categories.", "unknown");
    }
}
