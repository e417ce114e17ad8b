package chat.serendip.account;

import chat.serendip.platform.Refused;

/** The request carries no live session. */
public final class NotSignedIn extends Refused {

    public NotSignedIn() {
        super(401, "not-signed-in", "Sign in first.");
    }
}
