package chat.serendip.moderation.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note on a case; {@code by} is absent if its author's account is gone. */
public record NoteView(String id, @Nullable String by, Instant at, String text) {}
