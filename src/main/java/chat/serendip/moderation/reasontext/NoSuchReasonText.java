package chat.serendip.moderation.reasontext;

import chat.serendip.platform.Refused;

/** There is no reason text of that id. */
final class NoSuchReasonText extends Refused {

    NoSuchReasonText() {
        super(404, "no-such-reason-text", "There is no such saved reason.");
    }
}
