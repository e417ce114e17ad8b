package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/**
 * Told of every new standing; whoever acts on it observes it after the commit.
 *
 * @param version greater than that of every standing of the account that was committed before, since two may be told in the
 *     other order
 */
public record StandingChanged(AccountId account, Standing standing, int version) {

    /** Whichever of the two was committed later. */
    public StandingChanged orLater(StandingChanged other) {
        return other.version > version ? other : this;
    }
}
