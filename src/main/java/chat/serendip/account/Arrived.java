package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/**
 * Somebody has registered or signed in, and that is committed. Whoever observes it must not fail.
 *
 * @param registered whether the account is new
 * @param trace what the browser showed this time
 */
public record Arrived(AccountId account, boolean registered, Standing standing, Trace trace) {}
