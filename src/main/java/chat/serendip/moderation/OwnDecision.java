package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** Nobody confirms what they decided, or decides an appeal against it. */
public final class OwnDecision extends Refused {

    public OwnDecision() {
        super(403, "own-decision", "You had a part in this decision: somebody else must look at it.");
    }
}
