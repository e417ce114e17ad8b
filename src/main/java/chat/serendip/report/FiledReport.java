package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with its evidence, for moderators only.
 *
 * @param reporter absent once that account is deleted
 * @param reported absent once that account is deleted
 * @param endedAt absent if the encounter went on until it was reported
 * @param takenUp whether the encounter went on after a restart of the server: lines from before it are missing
 * @param intact whether it is bit for bit what was filed; absent if its fingerprint covers the sealed bytes of its
 *     pictures, because then only opening a picture shows it
 * @param lines oldest first
 */
public record FiledReport(
        ReportId id,
        @Nullable AccountId reporter,
        @Nullable AccountId reported,
        Category category,
        @Nullable String comment,
        Instant at,
        EncounterId encounter,
        Mode mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        String pseudonymOfReporter,
        String pseudonymOfReported,
        int messageCount,
        boolean takenUp,
        Outcome outcome,
        @Nullable Measure measure,
        @Nullable Instant decidedAt,
        @Nullable Boolean intact,
        List<QuotedLine> lines,
        List<FrameDescription> frames) {}
