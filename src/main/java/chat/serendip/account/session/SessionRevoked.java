package chat.serendip.account.session;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;

/** A session ended. Observe this event after the commit. */
public record SessionRevoked(AccountId account, SessionId session, Cause cause) {

    /** Why it ended. */
    public enum Cause {
        /** by its owner: signed out, ended from another device, or the password was changed */
        SIGNED_OUT,
        /** the account was suspended or banned */
        SHUT_OUT
    }
}
