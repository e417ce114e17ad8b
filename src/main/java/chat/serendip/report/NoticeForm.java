package chat.serendip.report;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account sends.
 *
 * @param category one of the categories' words
 * @param text what it is about, at most 4,000 characters
 * @param where where and when it was seen, at most 500 characters
 * @param contact how to reach the sender, at most 254 characters; may be left out
 * @param goodFaith that the sender believes all this to be true and whole: must be
 */
public record NoticeForm(
        String category,
        String text,
        @Nullable String where,
        @Nullable String contact,
        boolean goodFaith) {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_WHERE = 500;
    static final int LONGEST_CONTACT = 254;

    /** @throws Invalid naming all that is wrong with it */
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (Category.named(category).isEmpty()) {
            violations.add(Wording.unknownCategory());
        }
        if (text.isBlank()) {
            violations.add(new Violation("text", "This is needed.", "required"));
        }
        Wording.check("text", text, LONGEST_TEXT).ifPresent(violations::add);
        Wording.check("where", where, LONGEST_WHERE).ifPresent(violations::add);
        Wording.check("contact", contact, LONGEST_CONTACT).ifPresent(violations::add);
        if (!goodFaith) {
            violations.add(new Violation("goodFaith", "This must be confirmed.", "required"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    @Override
    public String toString() {
        return "NoticeForm";
    }
}
