package chat.serendip.account.factor;

import chat.serendip.platform.Refused;

/** I have no factor of that id: whether somebody else has isn't told. */
final class NoSuchFactor extends Refused {

    NoSuchFactor() {
        super(404, "no-such-factor", "You have no such factor.");
    }
}
