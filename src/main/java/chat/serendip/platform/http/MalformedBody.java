package chat.serendip.platform.http;

import chat.serendip.platform.Refused;

/** A body that isn't one JSON object in UTF-8. */
final class MalformedBody extends Refused {

    MalformedBody(String detail) {
        super(400, "malformed", detail);
    }
}
