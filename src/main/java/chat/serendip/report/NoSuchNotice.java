package chat.serendip.report;

import chat.serendip.platform.Refused;

/** There is no notice of that receipt, or its time is over. */
final class NoSuchNotice extends Refused {

    NoSuchNotice() {
        super(404, "no-such-notice", "There is no such notice.");
    }
}
