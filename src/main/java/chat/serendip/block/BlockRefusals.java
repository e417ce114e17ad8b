package chat.serendip.block;

import chat.serendip.platform.Refused;

/** The refusals about blocks, each with its code. */
final class BlockRefusals {

    private BlockRefusals() {}

    /** The encounter is unknown, somebody else's, or its partner's account is gone. The answer doesn't tell which. */
    static final class EncounterNotBlockable extends Refused {

        EncounterNotBlockable() {
            super(404, "no-such-encounter", "You have no such encounter.");
        }
    }

    /** The block is unknown or somebody else's. The answer doesn't tell which. */
    static final class NoSuchBlock extends Refused {

        NoSuchBlock() {
            super(404, "no-such-block", "You have no such block.");
        }
    }
}
