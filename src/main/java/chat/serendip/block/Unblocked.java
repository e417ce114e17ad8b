package chat.serendip.block;

import chat.serendip.kernel.AccountId;

/** Told after the commit that lifted one account's block of another; the other's own block, if any, stands. */
public record Unblocked(AccountId by, AccountId other) {}
