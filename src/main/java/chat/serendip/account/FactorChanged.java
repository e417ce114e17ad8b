package chat.serendip.account;

import chat.serendip.kernel.AccountId;

/** Told within the transaction in which an account got, lost or renewed a way to show that it is really its owner. */
public record FactorChanged(AccountId account, Kind kind, Change change) {

    /** The ways. */
    public enum Kind {
        TOTP,
        PASSKEY,
        RECOVERY_CODES
    }

    /** What became of it. */
    public enum Change {
        ADDED,
        REMOVED,
        USED
    }
}
