package chat.serendip.moderation.reasontext;

import org.jspecify.annotations.Nullable;

/** A reason text; {@code kind} is the kind of decision that it is for, absent if it is for all. */
public record ReasonTextView(
        String id, String name, @Nullable String kind, String rule, String facts) {}
