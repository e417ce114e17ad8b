package chat.serendip.report;

import org.jspecify.annotations.Nullable;

/** The rules for texts of reports and notices. */
final class TextRules {

    private TextRules() {}

    /** The text; null if it is blank. */
    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
