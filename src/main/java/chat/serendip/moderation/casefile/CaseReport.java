package chat.serendip.moderation.casefile;

import chat.serendip.kernel.WireName;
import chat.serendip.moderation.common.AccountRef;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.report.Accuracy;
import chat.serendip.report.FiledReport;
import chat.serendip.report.FrameDescription;
import chat.serendip.report.QuotedLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report of a case, with its evidence.
 *
 * @param outcome open, fair or unfounded
 * @param weight how much it adds to the case's score, in hundredths
 * @param intact whether the stored report is exactly what was filed; this leaves out the pictures' bytes, which are
 *     verified when shown. Absent if it was filed before fingerprints covered the pictures' hashes: such a report is
 *     verified when one of its pictures is shown
 * @param reporter absent if that account is gone
 * @param accuracy absent until five of the reporter's reports are decided
 * @param history what else is known of the reporter; absent if that account is gone
 * @param lines the last lines of the encounter, as the server saw them
 * @param frames the report's pictures
 */
public record CaseReport(
        String id,
        Instant at,
        String category,
        @Nullable String comment,
        String outcome,
        int weight,
        @Nullable Boolean intact,
        @Nullable AccountRef reporter,
        @Nullable AccuracyView accuracy,
        @Nullable ReporterHistory history,
        ReportedEncounter encounter,
        List<LineView> lines,
        List<FrameView> frames) {

    /** How many of the reporter's decided reports were fair. */
    public record AccuracyView(long fair, long decided) {}

    /**
     * The latest other reports by and about the reporter, how many sanctions they have had, and whether their right to
     * report is suspended now.
     */
    public record ReporterHistory(
            List<EarlierReportView> reportsBy,
            List<EarlierReportView> reportsOn,
            int sanctions,
            boolean reportingSuspended) {}

    /**
     * The encounter as the server knew it; {@code endedAt} is absent if it went on until it was reported, and {@code
     * takenUp} tells whether it went on after a restart of the server: lines from before it are missing.
     */
    public record ReportedEncounter(
            String id,
            String mode,
            Instant startedAt,
            @Nullable Instant endedAt,
            int messageCount,
            boolean takenUp,
            String reporterPseudonym,
            String reportedPseudonym) {}

    /** A line; {@code from} is {@code reporter} or {@code reported}. */
    public record LineView(int number, String from, String text, Instant at) {}

    /** A picture without its bytes. */
    public record FrameView(int number, Instant takenAt, int width, int height) {}

    static CaseReport of(
            FiledReport report, int weight, Accuracy accuracy, @Nullable ReporterHistory history, Usernames usernames) {
        return new CaseReport(
                report.id().toString(),
                report.at(),
                report.category().wireName(),
                report.comment(),
                report.outcome().wireName(),
                weight,
                report.intact(),
                usernames.ref(Optional.ofNullable(report.reporter())),
                accuracy.share().isPresent() ? new AccuracyView(accuracy.fair(), accuracy.decided()) : null,
                history,
                new ReportedEncounter(
                        report.encounter().toString(),
                        WireName.of(report.mode()),
                        report.startedAt(),
                        report.endedAt(),
                        report.messageCount(),
                        report.takenUp(),
                        report.pseudonymOfReporter(),
                        report.pseudonymOfReported()),
                report.lines().stream().map(CaseReport::line).toList(),
                report.frames().stream().map(CaseReport::frameView).toList());
    }

    private static LineView line(QuotedLine line) {
        return new LineView(line.line(), WireName.of(line.speaker()), line.text(), line.at());
    }

    private static FrameView frameView(FrameDescription frame) {
        return new FrameView(frame.place(), frame.takenAt(), frame.width(), frame.height());
    }
}
