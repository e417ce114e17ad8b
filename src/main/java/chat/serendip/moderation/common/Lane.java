package chat.serendip.moderation.common;

import chat.serendip.kernel.WireName;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.http.HasWireName;
import chat.serendip.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * The queue that a case waits in. Child safety and threats have a queue of their own, which needs its own permission.
 */
public enum Lane implements HasWireName {
    URGENT,
    ORDINARY;

    /** The lane for reports of this category. */
    public static Lane of(Category category) {
        return category.urgent() ? URGENT : ORDINARY;
    }

    /**
     * The lane that a client names, or the ordinary one if it names none.
     *
     * @throws Invalid if there is no such lane
     */
    public static Lane parse(@Nullable String wireName) {
        return wireName == null
                ? ORDINARY
                : WireName.parse(Lane.class, wireName)
                        .orElseThrow(() -> new Invalid("lane", "unknown", "This must be urgent or ordinary."));
    }

    @Override
    public String wireName() {
        return WireName.of(this);
    }
}
