package chat.serendip.block;

import chat.serendip.kernel.AccountId;

/** Event: one account has blocked another. Observed after the commit. */
public record Blocked(AccountId by, AccountId other) {}
