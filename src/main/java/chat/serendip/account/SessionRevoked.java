package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;

/** Told after the commit that ended a session: signed out, ended from another device, or its password was changed. */
public record SessionRevoked(AccountId account, SessionId session) {}
