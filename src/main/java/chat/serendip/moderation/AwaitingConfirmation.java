package chat.serendip.moderation;

import chat.serendip.platform.Refused;

/** Something is proposed on the case already; before anything else it is confirmed or declined. */
final class AwaitingConfirmation extends Refused {

    AwaitingConfirmation() {
        super(409, "awaiting-confirmation", "A decision on this case waits to be confirmed or declined first.");
    }
}
