package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** Which accounts have a second factor; the one who keeps them implements it. */
public interface Factors {

    /** Whether the account has one in use. */
    boolean has(AccountId account);
}
