package chat.serendip.moderation.staff;

import chat.serendip.kernel.Word;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.WireWord;
import chat.serendip.report.Category;
import org.jspecify.annotations.Nullable;

/** Which queue a case waits in. Child safety and threats have one of their own, which needs a permission of its own. */
public enum Lane implements WireWord {
    URGENT,
    ORDINARY;

    /** Where a report of this category waits. */
    public static Lane of(Category category) {
        return category.urgent() ? URGENT : ORDINARY;
    }

    /**
     * The lane that a client names, or the ordinary one if it names none.
     *
     * @throws Invalid if there is no such lane
     */
    public static Lane parse(@Nullable String word) {
        return word == null
                ? ORDINARY
                : Word.meant(Lane.class, word)
                        .orElseThrow(() -> new Invalid("lane", "unknown", "This must be urgent or ordinary."));
    }

    @Override
    public String word() {
        return Word.of(this);
    }
}
