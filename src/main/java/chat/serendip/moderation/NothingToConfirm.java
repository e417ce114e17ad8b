package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** No decision on the case waits for a second moderator. */
final class NothingToConfirm extends Refused {

    NothingToConfirm() {
        super(409, "nothing-to-confirm", "No decision on this case waits to be confirmed.");
    }
}
