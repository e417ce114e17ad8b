package chat.serendip.account.session;

import chat.serendip.platform.Refused;

/** The refusals about sessions and signing in, each with its code. */
public final class SessionRefusals {

    private SessionRefusals() {}

    /** The id names no live session of the caller's own. */
    static final class NoSuchSession extends Refused {

        NoSuchSession() {
            super(404, "no-such-session", "You have no session of that id.");
        }
    }

    /** The username is unknown or the password wrong; the refusal never says which of the two. */
    public static final class WrongCredentials extends Refused {

        WrongCredentials() {
            super(401, "wrong-credentials", "That username and password don't go together.");
        }
    }
}
