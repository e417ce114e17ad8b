package chat.serendip.report;

import chat.serendip.platform.http.CodePointLength;
import chat.serendip.platform.http.MaxBodySize;
import chat.serendip.platform.http.Vocabulary;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends to report their partner.
 *
 * @param encounterId identifies the partner too
 * @param comment in the reporter's own words
 * @param nonce what the server gave for this encounter's pictures; needed with frames only
 * @param frames are verified only when the two are separated
 */
@MaxBodySize(ReportRequest.MOST_BYTES)
public record ReportRequest(
        String encounterId,
        @Vocabulary(Category.class) String category,
        @CodePointLength(max = 1000) @Nullable String comment,
        @Nullable String nonce,

        java.util.@Size(max = ReportRequest.MOST_FRAMES, groups = ReportRequest.OnceParted.class) @Nullable List<
                        FrameUpload>
                frames) {

    static final int MOST_FRAMES = 3;
    static final int LARGEST_FRAME = 300 * 1024;

    /** The group of constraints that don't keep the two together: they are checked only when the two are separated. */
    interface OnceParted {}

    /** Three frames in Base64, and what any other body may have beside them. */
    static final int MOST_BYTES = MOST_FRAMES * (LARGEST_FRAME * 4 / 3) + MaxBodySize.OTHERS;

    @Override
    public String toString() {
        return "ReportRequest";
    }
}
