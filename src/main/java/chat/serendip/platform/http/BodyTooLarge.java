package chat.serendip.platform.http;

import chat.serendip.platform.Refused;

/** A body that is larger than its request may be. */
final class BodyTooLarge extends Refused {

    BodyTooLarge(int bytes) {
        super(413, "too-large", "A request's body may have at most " + bytes + " bytes.");
    }
}
