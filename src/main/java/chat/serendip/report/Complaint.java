package chat.serendip.report;

import chat.serendip.platform.MostBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to report their partner.
 *
 * @param encounterId tells the server whom
 * @param category one of the categories' words
 * @param comment in the reporter's own words, at most 1,000 characters
 * @param nonce what the server gave for this encounter's pictures; needed with frames only
 * @param frames at most three
 */
@MostBytes(Complaint.MOST_BYTES)
public record Complaint(
        String encounterId,
        String category,
        @Nullable String comment,
        @Nullable String nonce,
        @Nullable List<OfferedFrame> frames) {

    static final int LONGEST_COMMENT = 1000;
    static final int MOST_FRAMES = 3;
    static final int LARGEST_FRAME = 300 * 1024;

    /** Three frames in Base64, and what any other body may have beside them. */
    static final int MOST_BYTES = MOST_FRAMES * (LARGEST_FRAME * 4 / 3) + 16 * 1024;

    @Override
    public String toString() {
        return "Complaint";
    }
}
