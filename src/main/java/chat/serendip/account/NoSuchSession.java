package chat.serendip.account;

import chat.serendip.platform.Refused;

/** The id names no live session of the caller's own. */
final class NoSuchSession extends Refused {

    NoSuchSession() {
        super(404, "no-such-session", "You have no session of that id.");
    }
}
