package chat.serendip.moderation.hold;

import chat.serendip.platform.Refused;

/** What is refused about legal holds, each with its code. */
public final class HoldRefusals {

    private HoldRefusals() {}

    /** The case is under a legal hold already. */
    public static final class AlreadyHeld extends Refused {

        AlreadyHeld() {
            super(409, "already-held", "This case is kept already; who wants another reason on record writes a note.");
        }
    }

    /** There is no legal hold that could be lifted. */
    public static final class NotHeld extends Refused {

        NotHeld() {
            super(409, "not-held", "This case is under no legal hold.");
        }
    }
}
