package chat.serendip.moderation.reporter;

import chat.serendip.platform.Refused;

/** There is no such account, or its right to report isn't suspended. */
final class NoSuchReporter extends Refused {

    NoSuchReporter() {
        super(404, "no-such-reporter", "There is no such account, or nothing keeps it from reporting.");
    }
}
