package chat.serendip.account.factor;

import chat.serendip.platform.Refused;

/** What is refused about second factors, each with its code. */
final class FactorRefusals {

    private FactorRefusals() {}

    /** Only moderators and administrators have a second factor: what somebody sets up must also be asked for. */
    static final class NoFactorNeeded extends Refused {

        NoFactorNeeded() {
            super(403, "no-factor-needed", "Only moderators and administrators have a second factor.");
        }
    }

    /** I have no factor of that id: whether somebody else has isn't told. */
    static final class NoSuchFactor extends Refused {

        NoSuchFactor() {
            super(404, "no-such-factor", "You have no such factor.");
        }
    }

    /** Who has a second factor shows it before changing anything about it. */
    static final class SecondFactorRequired extends Refused {

        SecondFactorRequired() {
            super(403, "second-factor-required", "Show your second factor first.");
        }
    }
}
