package chat.serendip.moderation.common;

import chat.serendip.platform.Conflict;
import chat.serendip.platform.Refused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The case, appeal or notice changed since the moderator read it: somebody was quicker, or a new report came. */
public final class Stale extends Refused {

    private final transient Conflict conflict;

    /** @param by the username of who was quicker; null if a new report came */
    public Stale(@Nullable String by, Instant at) {
        super(
                409,
                "stale",
                by == null
                        ? "A new report came in meanwhile: look at it first."
                        : by + " was quicker, at " + at + ": look at it again.");
        this.conflict = new Conflict(by, at, null);
    }

    @Override
    public Optional<Conflict> conflict() {
        return Optional.of(conflict);
    }
}
