package chat.serendip.moderation;

import chat.serendip.kernel.Word;

/** A restriction of an account, from mild to grave. */
public enum SanctionKind {
    /** must be acknowledged before the next seek */
    WARNING,
    /** a short time without seeking; the only one that is ever automatic */
    PAUSE,
    /** some time outside */
    SUSPENSION,
    /** outside for good */
    BAN;

    /** The word on the wire. */
    public String word() {
        return Word.of(this);
    }

    /** Whether it keeps the account from coming in at all. */
    boolean shutsOut() {
        return this == SUSPENSION || this == BAN;
    }
}
