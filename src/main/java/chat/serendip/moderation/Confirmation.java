package chat.serendip.moderation;

import chat.serendip.moderation.staff.Texts;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a second moderator says to a proposed decision.
 *
 * @param version of the case that they have seen
 */
public record Confirmation(
        int version, boolean confirm, @Nullable String note) {

    void check() {
        List<Violation> violations = new ArrayList<>();
        Texts.bound("note", note, Texts.NOTE, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
