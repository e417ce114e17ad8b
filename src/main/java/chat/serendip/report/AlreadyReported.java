package chat.serendip.report;

import chat.serendip.platform.Refused;

/** I have reported this encounter before. */
final class AlreadyReported extends Refused {

    AlreadyReported() {
        super(409, "already-reported", "You have reported this already.");
    }
}
