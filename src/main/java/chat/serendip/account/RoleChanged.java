package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** Told within the transaction in which an administrator granted or withdrew a role or the child-safety permission. */
public record RoleChanged(Identity by, AccountId account, Grant before, Grant after) {}
