package chat.serendip.account;

import chat.serendip.kernel.WireName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account's standing with the rules.
 *
 * @param until when a pause or a suspension ends by itself; null for the others
 * @param unread whether a warning waits to be acknowledged, besides any other sanction
 */
public record Standing(Kind kind, @Nullable Instant until, boolean unread) {

    /** Nothing stands against the account. */
    public static final Standing GOOD = new Standing(Kind.GOOD, null, false);

    /** A warning waits to be acknowledged before the account may seek again. */
    public static final Standing WARNED = new Standing(Kind.WARNED, null, true);

    /** Banned: shut out for ever. */
    public static final Standing BANNED = new Standing(Kind.BANNED, null, false);

    /** From the mildest to the most serious. */
    public enum Kind {
        // whether it ends by itself, and whether it shuts out
        GOOD(false, false),
        /** may not seek before the warning is acknowledged */
        WARNED(false, false),
        /** may not seek for a while */
        PAUSED(true, false),
        /** shut out for a while */
        SUSPENDED(true, true),
        /** shut out for ever */
        BANNED(false, true);

        private final boolean hasEnd;
        private final boolean locksOut;

        Kind(boolean hasEnd, boolean locksOut) {
            this.hasEnd = hasEnd;
            this.locksOut = locksOut;
        }

        /** The name on the wire. */
        public String wireName() {
            return WireName.of(this);
        }

        /** Whether the account may only read the reasons, appeal, export and delete. */
        public boolean locksOut() {
            return locksOut;
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

    /** A pause: the account may not seek until then. */
    public static Standing pausedUntil(Instant until) {
        return new Standing(Kind.PAUSED, until, false);
    }

    /** A suspension: the account is shut out until then. */
    public static Standing suspendedUntil(Instant until) {
        return new Standing(Kind.SUSPENDED, until, false);
    }

    /** The same standing with a warning that waits to be acknowledged. The warning outlasts a pause or a suspension. */
    public Standing andUnreadWarning() {
        return kind == Kind.GOOD ? WARNED : new Standing(kind, until, true);
    }

    /** The standing that counts at that instant: a pause or a suspension ends by itself when its time is over. */
    public Standing at(Instant now) {
        if (until == null || Objects.requireNonNull(until).isAfter(now)) {
            return this;
        }
        return unread ? WARNED : GOOD;
    }

    /**
     * Whether the account is suspended or banned: it may only read the reasons, appeal, export and delete. Ask this of
     * the standing that {@link #at} gives for now.
     */
    public boolean locksOut() {
        return kind.locksOut();
    }
}
