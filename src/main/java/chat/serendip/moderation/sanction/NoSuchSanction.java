package chat.serendip.moderation.sanction;

import chat.serendip.platform.Refused;

/** The sanction is unknown or somebody else's: the answer is the same for both. */
public final class NoSuchSanction extends Refused {

    public NoSuchSanction() {
        super(404, "no-such-sanction", "You have no such sanction.");
    }
}
