package chat.serendip.account;

import chat.serendip.platform.Refused;

/** Serendip would be left without anybody who can appoint others. */
public final class LastAdministrator extends Refused {

    LastAdministrator() {
        super(409, "last-administrator", "This is the last administrator: appoint another one first.");
    }
}
