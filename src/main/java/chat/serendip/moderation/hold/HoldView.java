package chat.serendip.moderation.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A legal hold that is in force; {@code by} is who set it, absent if that account is gone. */
public record HoldView(@Nullable String by, Instant since, String reason) {}
