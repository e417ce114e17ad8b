package chat.serendip.report;

import chat.serendip.platform.Refused;

/** The operator gave no key to keep pictures with, so none are taken; a report without pictures is. */
final class FramesUnavailable extends Refused {

    FramesUnavailable() {
        super(409, "frames-unavailable", "This server takes no pictures; report without them.");
    }
}
