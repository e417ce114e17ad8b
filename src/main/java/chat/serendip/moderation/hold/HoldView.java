package chat.serendip.moderation.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A legal hold that is in force; {@code by} is absent if the account of who set it is gone. */
public record HoldView(@Nullable String by, Instant since, String reason) {}
