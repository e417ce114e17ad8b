package chat.serendip.moderation.flag;

import chat.serendip.platform.Refused;

/** There is no flag of that id, or it was deleted. */
final class NoSuchFlag extends Refused {

    NoSuchFlag() {
        super(404, "no-such-flag", "There is no such flag; it may have gone with its account or its ban.");
    }
}
