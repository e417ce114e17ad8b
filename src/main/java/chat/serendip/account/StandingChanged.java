package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/**
 * An account got a new standing. Whoever acts on it observes this event after the commit.
 *
 * @param version greater than that of every standing of the account that was committed before, because observers may
 *     learn of two in the other order
 */
public record StandingChanged(AccountId account, Standing standing, int version) {

    /** Whichever of the two was committed later. */
    public StandingChanged orLater(StandingChanged other) {
        return other.version > version ? other : this;
    }
}
