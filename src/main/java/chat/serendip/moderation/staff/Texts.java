package chat.serendip.moderation.staff;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the texts of this room may be. Lengths are counted as the database counts them, in code points. */
public final class Texts {

    public static final int RULE = 200;
    public static final int FACTS = 4000;
    public static final int NOTE = 4000;
    public static final int REPLY = 4000;
    public static final int APPEAL = 2000;
    public static final int REASON = 500;
    public static final int NAME = 80;
    public static final int NOTICE_REPLY = 2000;
    public static final int REPORTING_STOP = 2000;

    private Texts() {}

    /**
     * The text, without blanks around it.
     *
     * @throws Invalid unless something is left of it, and no more than allowed
     */
    public static String required(String field, String text, int most) {
        List<Violation> violations = new ArrayList<>();
        require(field, text, most, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return text.strip();
    }

    /** Notes a violation if nothing was written, or too much. */
    public static void require(String field, @Nullable String text, int most, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(field, "This is needed.", "required"));
        } else {
            bound(field, text, most, violations);
        }
    }

    /** Notes a violation if too much was written; once only. */
    public static void bound(String field, @Nullable String text, int most, List<Violation> violations) {
        if (text != null
                && text.codePointCount(0, text.length()) > most
                && violations.stream().noneMatch(known -> known.field().equals(field))) {
            violations.add(new Violation(field, "This may have at most " + most + " characters.", "length"));
        }
    }

    /** The text without blanks around it; null if nothing is left. */
    public static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
