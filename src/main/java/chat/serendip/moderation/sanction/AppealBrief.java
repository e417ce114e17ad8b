package chat.serendip.moderation.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as moderators see it beside its sanction: {@code outcome} is granted, denied, or absent while it is open.
 */
public record AppealBrief(String id, Instant at, @Nullable String outcome) {}
