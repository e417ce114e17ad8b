package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** The case is unknown, or in a lane that the moderator may not see: told apart by nobody. */
final class NoSuchCase extends Refused {

    NoSuchCase() {
        super(404, "no-such-case", "There is no such case.");
    }
}
