package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/**
 * An administrator granted or withdrew a role or the child-safety permission. The event is fired within that
 * transaction.
 */
public record RoleChanged(Identity by, AccountId account, Grant before, Grant after) {}
