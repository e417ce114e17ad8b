package chat.serendip.moderation.keeping;

import chat.serendip.platform.Refused;

/** There is no legal hold that could be lifted. */
final class NotHeld extends Refused {

    NotHeld() {
        super(409, "not-held", "This case is under no legal hold.");
    }
}
