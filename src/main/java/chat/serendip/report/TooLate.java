package chat.serendip.report;

import chat.serendip.platform.Refused;

/** The encounter ended too long ago to be reported. */
final class TooLate extends Refused {

    TooLate() {
        super(409, "too-late", "This was too long ago to be reported.");
    }
}
