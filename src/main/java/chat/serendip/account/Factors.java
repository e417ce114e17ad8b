package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** The port that tells which accounts have a second factor. The package that stores the factors implements it. */
public interface Factors {

    /** Whether the account has one in use. */
    boolean has(AccountId account);
}
