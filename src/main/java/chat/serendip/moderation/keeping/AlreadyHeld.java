package chat.serendip.moderation.keeping;

import chat.serendip.platform.Refused;

/** The case is under a legal hold already. */
final class AlreadyHeld extends Refused {

    AlreadyHeld() {
        super(409, "already-held", "This case is kept already; who wants another reason on record writes a note.");
    }
}
