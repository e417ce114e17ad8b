package chat.serendip.platform.http;

import chat.serendip.platform.Refused;

/** A body beyond what any request needs. */
final class BodyTooLarge extends Refused {

    BodyTooLarge(int bytes) {
        super(413, "too-large", "A request's body may have at most " + bytes + " bytes.");
    }
}
