package chat.serendip.block;

import chat.serendip.kernel.AccountId;

/** Event: one account has lifted its block of another, whose own block, if any, stands. Observed after the commit. */
public record Unblocked(AccountId by, AccountId other) {}
