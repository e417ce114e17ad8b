package chat.serendip.platform.http;

import chat.serendip.platform.Refused;

/** The refusals of requests whatever they ask for, each with its code. */
public final class HttpRefusals {

    private HttpRefusals() {}

    /** The body is larger than its request's may be. */
    static final class BodyTooLarge extends Refused {

        BodyTooLarge(int bytes) {
            super(413, "too-large", "A request's body may have at most " + bytes + " bytes.");
        }
    }

    /** The body isn't one JSON object in UTF-8. */
    static final class MalformedBody extends Refused {

        MalformedBody(String detail) {
            super(400, "malformed", detail);
        }
    }

    /** The request comes from another site's page. */
    public static final class ForeignOrigin extends Refused {

        public ForeignOrigin() {
            super(403, "foreign-origin", "Another site's page can't do that.");
        }
    }
}
