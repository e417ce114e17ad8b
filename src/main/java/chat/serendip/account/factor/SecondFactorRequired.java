package chat.serendip.account.factor;

import chat.serendip.platform.Refused;

/** Who has a second factor shows it before changing anything about it. */
final class SecondFactorRequired extends Refused {

    SecondFactorRequired() {
        super(403, "second-factor-required", "Show your second factor first.");
    }
}
