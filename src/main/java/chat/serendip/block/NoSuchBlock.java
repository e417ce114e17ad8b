package chat.serendip.block;

import chat.serendip.platform.Refused;

/** The block is unknown or somebody else's: told apart by nobody. */
final class NoSuchBlock extends Refused {

    NoSuchBlock() {
        super(404, "no-such-block", "You have no such block.");
    }
}
