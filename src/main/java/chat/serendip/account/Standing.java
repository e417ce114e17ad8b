package chat.serendip.account;

import chat.serendip.kernel.WireName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands with the rules.
 *
 * @param until when a pause or a suspension ends by itself; null for the others
 * @param unread whether a warning waits to be acknowledged, beside whatever else there is
 */
public record Standing(Kind kind, @Nullable Instant until, boolean unread) {

    /** Nothing stands against the account. */
    public static final Standing GOOD = new Standing(Kind.GOOD, null, false);

    /** A warning waits to be acknowledged before the account may seek again. */
    public static final Standing WARNED = new Standing(Kind.WARNED, null, true);

    /** Out for good. */
    public static final Standing BANNED = new Standing(Kind.BANNED, null, false);

    /** From harmless to grave. */
    public enum Kind {
        // whether it ends by itself, and whether it shuts out
        GOOD(false, false),
        /** may not seek before the warning is acknowledged */
        WARNED(false, false),
        /** may not seek for a while */
        PAUSED(true, false),
        /** may not come in for a while */
        SUSPENDED(true, true),
        /** may never come in again */
        BANNED(false, true);

        private final boolean hasEnd;
        private final boolean shutsOut;

        Kind(boolean hasEnd, boolean shutsOut) {
            this.hasEnd = hasEnd;
            this.shutsOut = shutsOut;
        }

        /** How the wire calls it. */
        public String wireName() {
            return WireName.of(this);
        }

        /** Whether the account may only read the reasons, appeal, export and delete. */
        public boolean shutsOut() {
            return shutsOut;
        }
    }

    public Standing {
        if (kind.hasEnd != (until != null)) {
            throw new IllegalArgumentException(kind.hasEnd ? kind + " ends by itself" : kind + " has no end");
        }
        if (kind == Kind.WARNED && !unread) {
            throw new IllegalArgumentException("A warning that has been read is none");
        }
    }

    /** A short time without seeking. */
    public static Standing pausedUntil(Instant until) {
        return new Standing(Kind.PAUSED, until, false);
    }

    /** Some time outside. */
    public static Standing suspendedUntil(Instant until) {
        return new Standing(Kind.SUSPENDED, until, false);
    }

    /** The same, and a warning that waits to be acknowledged: it outlasts a pause or a suspension. */
    public Standing andUnreadWarning() {
        return kind == Kind.GOOD ? WARNED : new Standing(kind, until, true);
    }

    /** What counts at that instant: a pause or a suspension that has passed is over, with nothing to be done for it. */
    public Standing at(Instant now) {
        if (until == null || Objects.requireNonNull(until).isAfter(now)) {
            return this;
        }
        return unread ? WARNED : GOOD;
    }

    /** Suspended or banned: may only read the reasons, appeal, export and delete. To be asked of what counts now. */
    public boolean shutsOut() {
        return kind.shutsOut();
    }
}
