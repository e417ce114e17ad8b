package chat.serendip.account;

/** What an administrator gives to an account. */
public record Grant(Role role, boolean childSafety) {}
