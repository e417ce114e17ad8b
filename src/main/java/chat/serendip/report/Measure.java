package chat.serendip.report;

import chat.serendip.kernel.WireName;

/** What was done to the reported person, as far as the reporter is told. */
public enum Measure {
    NONE,
    WARNED,
    SUSPENDED,
    BANNED;

    /** The name on the wire. */
    public String wireName() {
        return WireName.of(this);
    }
}
