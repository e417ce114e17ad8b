package chat.serendip.account;

import chat.serendip.platform.Refused;

/** The refusals about accounts, each with its code. */
public final class AccountRefusals {

    private AccountRefusals() {}

    /** Serendip would be left without anybody who can appoint an administrator. */
    public static final class LastAdministrator extends Refused {

        LastAdministrator() {
            super(409, "last-administrator", "This is the last administrator: appoint another one first.");
        }
    }

    /** There is no account with that id. */
    public static final class NoSuchAccount extends Refused {

        public NoSuchAccount() {
            super(404, "no-such-account", "There is no such account.");
        }
    }

    /** The account is suspended or banned. */
    public static final class Sanctioned extends Refused {

        public Sanctioned() {
            super(403, "sanctioned", "This account is suspended or banned.");
        }
    }

    /** The request carries no live session. */
    public static final class NotSignedIn extends Refused {

        public NotSignedIn() {
            super(401, "not-signed-in", "Sign in first.");
        }
    }
}
