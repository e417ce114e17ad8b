package chat.serendip.moderation.appeal;

import chat.serendip.platform.Refused;

/** The sanction is unknown or somebody else's: told apart by nobody. */
final class NoSuchSanction extends Refused {

    NoSuchSanction() {
        super(404, "no-such-sanction", "You have no such sanction.");
    }
}
