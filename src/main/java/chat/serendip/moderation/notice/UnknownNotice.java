package chat.serendip.moderation.notice;

import chat.serendip.platform.Refused;

/** There is no notice of that id, or none for this moderator. */
final class UnknownNotice extends Refused {

    UnknownNotice() {
        super(404, "no-such-notice", "There is no such notice.");
    }
}
