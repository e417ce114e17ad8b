package chat.serendip.moderation;

import chat.serendip.platform.Predecessor;
import chat.serendip.platform.Refused;
import java.util.Optional;

/** Somebody else works on the case. */
final class AlreadyClaimed extends Refused {

    private final transient Predecessor predecessor;

    AlreadyClaimed(String by, Claim claim) {
        super(409, "claimed", by + " works on this case until " + claim.until() + "; to take it over, say why.");
        this.predecessor = new Predecessor(by, claim.since(), claim.until());
    }

    @Override
    public Optional<Predecessor> predecessor() {
        return Optional.of(predecessor);
    }
}
