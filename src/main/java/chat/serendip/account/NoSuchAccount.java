package chat.serendip.account;

import chat.serendip.platform.Refused;

/** There is no account of that id. */
final class NoSuchAccount extends Refused {

    NoSuchAccount() {
        super(404, "no-such-account", "There is no such account.");
    }
}
