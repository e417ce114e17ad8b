package chat.serendip.account;

/** What an administrator grants to an account: a role, and whether it may see cases of child safety. */
public record Grant(Role role, boolean childSafety) {}
