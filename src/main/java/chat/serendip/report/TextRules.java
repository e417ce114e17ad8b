package chat.serendip.report;

import org.jspecify.annotations.Nullable;

/** What reports and notices ask of a text. */
final class TextRules {

    private TextRules() {}

    /** Nothing said, however it is said. */
    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
