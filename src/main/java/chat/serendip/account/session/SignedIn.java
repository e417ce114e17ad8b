package chat.serendip.account.session;

import chat.serendip.account.IdentityHints;
import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;

/**
 * Somebody has registered or signed in, and that is committed. Whoever observes it must not fail.
 *
 * @param registered whether the account is new
 * @param trace what the browser showed this time
 */
public record SignedIn(AccountId account, boolean registered, Standing standing, IdentityHints trace) {}
