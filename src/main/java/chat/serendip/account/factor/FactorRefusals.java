package chat.serendip.account.factor;

import chat.serendip.platform.Refused;

/** The refusals about second factors, each with its code. */
final class FactorRefusals {

    private FactorRefusals() {}

    /** Only moderators and administrators have a second factor: one that somebody sets up must also be asked for. */
    static final class NoFactorNeeded extends Refused {

        NoFactorNeeded() {
            super(403, "no-factor-needed", "Only moderators and administrators have a second factor.");
        }
    }

    /** The caller has no factor with that id. The refusal doesn't tell whether somebody else has one. */
    static final class NoSuchFactor extends Refused {

        NoSuchFactor() {
            super(404, "no-such-factor", "You have no such factor.");
        }
    }

    /**
     * The account has a second factor, and the session must pass it before it changes anything about second factors.
     */
    static final class SecondFactorRequired extends Refused {

        SecondFactorRequired() {
            super(403, "second-factor-required", "Show your second factor first.");
        }
    }
}
