package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** The case is unknown, or in a lane that the moderator may not see: told apart by nobody. */
public final class NoSuchCase extends Refused {

    public NoSuchCase() {
        super(404, "no-such-case", "There is no such case.");
    }
}
