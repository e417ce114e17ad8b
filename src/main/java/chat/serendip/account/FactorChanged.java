package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** A second factor of an account was added, removed or used. The event is fired within the transaction that did it. */
public record FactorChanged(AccountId account, Kind kind, Change change) {

    /** The kinds of second factors. */
    public enum Kind {
        TOTP,
        PASSKEY,
        RECOVERY_CODES
    }

    /** What happened to it. */
    public enum Change {
        ADDED,
        REMOVED,
        USED
    }
}
