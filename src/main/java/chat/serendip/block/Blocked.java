package chat.serendip.block;

import chat.serendip.kernel.AccountId;

/** Told after the commit that made one account never want to meet another again. */
public record Blocked(AccountId by, AccountId other) {}
