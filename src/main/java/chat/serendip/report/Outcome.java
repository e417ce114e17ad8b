package chat.serendip.report;

import java.util.Locale;

/** What moderators found a report to be. */
public enum Outcome {
    OPEN,
    FAIR,
    UNFOUNDED;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
