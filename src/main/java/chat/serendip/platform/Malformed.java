package chat.serendip.platform;

/** A body that isn't one JSON object in UTF-8. */
final class Malformed extends Refused {

    Malformed(String detail) {
        super(400, "malformed", detail);
    }
}
