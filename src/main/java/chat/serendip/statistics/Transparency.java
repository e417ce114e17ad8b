package chat.serendip.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The public figures. They are sums of the whole span only, so that a count identifies nobody.
 *
 * @param at when this was counted
 * @param from the first day, in UTC
 * @param until the last day
 * @param meetings how many began
 * @param measures final sanctions; the server imposes a pause by itself
 */
public record Transparency(
        Instant at,
        LocalDate from,
        LocalDate until,
        int meetings,
        List<CategoryCount> reports,
        OutcomeCounts outcomes,
        NoticeCounts notices,
        List<MeasureCount> measures,
        AutomatedCount automated,
        FirstActionQuantiles firstAction,
        AppealCounts appeals) {

    /** How many reports of a category were filed. */
    public record CategoryCount(String category, int count) {}

    /** What became of those reports. */
    public record OutcomeCounts(int open, int fair, int unfounded) {}

    /** Notices by people without an account. */
    public record NoticeCounts(int received, int decided) {}

    /** How many sanctions of a kind were imposed. */
    public record MeasureCount(String kind, int count) {}

    /** Seconds from a case's opening to the first claim or decision. */
    public record FirstActionQuantiles(Quantiles urgent, Quantiles ordinary) {}

    /** How many appeals were filed, decided and granted. */
    public record AppealCounts(int filed, int decided, int granted) {}
}
