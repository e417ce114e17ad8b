package chat.serendip.report;

import chat.serendip.platform.Refused;

/** The encounter is unknown, somebody else's, or its partner's account is gone: told apart by nobody. */
final class NoSuchEncounter extends Refused {

    NoSuchEncounter() {
        super(404, "no-such-encounter", "You have no such encounter.");
    }
}
