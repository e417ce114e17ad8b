package chat.serendip.report;

import chat.serendip.kernel.WireName;

/** What moderators found a report to be. */
public enum Outcome {
    OPEN,
    FAIR,
    UNFOUNDED;

    /** The name on the wire. */
    public String wireName() {
        return WireName.of(this);
    }
}
