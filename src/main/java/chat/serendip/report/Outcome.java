package chat.serendip.report;

import chat.serendip.kernel.Word;

/** What moderators found a report to be. */
public enum Outcome {
    OPEN,
    FAIR,
    UNFOUNDED;

    /** The word on the wire. */
    public String word() {
        return Word.of(this);
    }
}
