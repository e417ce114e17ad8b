package chat.serendip.report;

import java.util.UUID;

/** Names one report. */
public record ReportId(UUID value) {

    /** A new random id. */
    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    /**
     * The id that a client sent as text.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ReportId parse(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
