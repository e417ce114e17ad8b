package chat.serendip.moderation.decision;

import chat.serendip.platform.Refused;

/** What is refused about decisions, each with its code. */
public final class DecisionRefusals {

    private DecisionRefusals() {}

    /** A decision is proposed on the case already: it must be confirmed or declined first. */
    static final class AwaitingConfirmation extends Refused {

        AwaitingConfirmation() {
            super(409, "awaiting-confirmation", "A decision on this case waits to be confirmed or declined first.");
        }
    }

    /** No decision on the case waits for a second moderator. */
    static final class NothingToConfirm extends Refused {

        NothingToConfirm() {
            super(409, "nothing-to-confirm", "No decision on this case waits to be confirmed.");
        }
    }

    /** Nobody may confirm their own decision, or decide an appeal against it. */
    public static final class OwnDecision extends Refused {

        public OwnDecision() {
            super(403, "own-decision", "You had a part in this decision: somebody else must look at it.");
        }
    }
}
