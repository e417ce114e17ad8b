package chat.serendip.moderation.appeal;

import chat.serendip.platform.Refused;

/** There is no appeal of that id, or none for this moderator. */
final class NoSuchAppeal extends Refused {

    NoSuchAppeal() {
        super(404, "no-such-appeal", "There is no such appeal.");
    }
}
