package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** Told after the commit that deleted an account. */
public record AccountDeleted(AccountId account) {}
