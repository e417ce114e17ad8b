package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** Nobody acts on a case that they are part of. */
public final class OwnCase extends Refused {

    public OwnCase() {
        super(403, "own-case", "You are part of this case: somebody else must act on it.");
    }
}
