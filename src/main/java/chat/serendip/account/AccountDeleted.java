package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** An account was deleted. Observe this event after the commit. */
public record AccountDeleted(AccountId account) {}
