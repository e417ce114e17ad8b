package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;

/**
 * An encounter of before the server's start with which an account would go on.
 *
 * @param wish what led the account to it
 * @param partnersWish what led the partner to it
 * @param partnerComes whether the partner's socket is open and would go on with it as well
 */
public record Continuation(
        EncounterId encounter,
        AccountId account,
        Wish wish,
        AccountId partner,
        Wish partnersWish,
        boolean partnerComes) {}
