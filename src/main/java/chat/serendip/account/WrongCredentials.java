package chat.serendip.account;

import chat.serendip.platform.Refused;

/** The name is unknown or the password wrong; which of the two is never said. */
final class WrongCredentials extends Refused {

    WrongCredentials() {
        super(401, "wrong-credentials", "That username and password don't go together.");
    }
}
