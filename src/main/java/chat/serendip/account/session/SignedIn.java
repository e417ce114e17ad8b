package chat.serendip.account.session;

import chat.serendip.account.IdentityHints;
import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;

/**
 * An account has registered or signed in, and that is committed. Observers must not fail.
 *
 * @param registered whether the account is new
 * @param identityHints what may identify the person, as this request shows it
 */
public record SignedIn(AccountId account, boolean registered, Standing standing, IdentityHints identityHints) {}
