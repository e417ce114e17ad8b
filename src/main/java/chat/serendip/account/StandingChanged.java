package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** Told of every new standing; whoever acts on it observes it after the commit. */
public record StandingChanged(AccountId account, Standing standing) {}
