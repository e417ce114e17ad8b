package chat.serendip.moderation.cases;

import chat.serendip.platform.Conflict;
import chat.serendip.platform.Refused;
import java.util.Optional;

/** What is refused about cases and claims, each with its code. */
public final class CaseRefusals {

    private CaseRefusals() {}

    /** Somebody else works on the case. */
    public static final class AlreadyClaimed extends Refused {

        private final transient Conflict conflict;

        AlreadyClaimed(String by, Claim claim) {
            super(409, "claimed", by + " works on this case until " + claim.until() + "; to take it over, say why.");
            this.conflict = new Conflict(by, claim.since(), claim.until());
        }

        @Override
        public Optional<Conflict> conflict() {
            return Optional.of(conflict);
        }
    }

    /** The case is unknown, or in a lane that the moderator may not see: the answer is the same for both. */
    public static final class NoSuchCase extends Refused {

        public NoSuchCase() {
            super(404, "no-such-case", "There is no such case.");
        }
    }

    /** The moderator is part of the case and may not act on it. */
    public static final class OwnCase extends Refused {

        public OwnCase() {
            super(403, "own-case", "You are part of this case: somebody else must act on it.");
        }
    }
}
