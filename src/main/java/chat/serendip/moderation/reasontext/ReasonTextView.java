package chat.serendip.moderation.reasontext;

import org.jspecify.annotations.Nullable;

/** A saved reason; {@code kind} is the decision that it is for, absent if it is for any. */
public record ReasonTextView(
        String id, String name, @Nullable String kind, String rule, String facts) {}
