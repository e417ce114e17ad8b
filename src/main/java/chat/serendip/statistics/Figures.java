package chat.serendip.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' figures: what there is now, and what happened day by day. Every list of numbers has one for each of
 * the days, in their order; null if nothing is known of a day.
 *
 * @param at when this was counted
 * @param days in UTC, the oldest first; the last one is today
 * @param crowds how many people were online at the same time, at most
 */
public record Figures(
        Instant at,
        List<LocalDate> days,
        List<CategoryFigures> reports,
        CaseFigures cases,
        FirstActionFigures firstAction,
        List<DecisionFigures> decisions,
        AutomatedCount automated,
        AppealFigures appeals,
        OpenCount notices,
        PeopleCount people,
        List<@Nullable Integer> crowds,
        List<EncounterFigures> meetings,
        WaitingTimes waiting) {

    /** How many reports of a category were filed. */
    public record CategoryFigures(String category, List<Integer> counts) {}

    /** How many final decisions of a kind there were; the automatic pause is one of the kinds. */
    public record DecisionFigures(String kind, List<Integer> counts) {}

    /** How many meetings of a mode began. */
    public record EncounterFigures(String mode, List<Integer> counts) {}

    /** How many are open, and since when the oldest that nobody works on. */
    public record OpenCount(int open, @Nullable Instant oldestAt) {}

    /**
     * The cases of both lanes.
     *
     * @param awaiting how many wait for a second moderator
     * @param backlog how many weren't closed at the end of the day
     * @param oldest how long the oldest of those had been open then
     */
    public record CaseFigures(
            OpenCount urgent,
            OpenCount ordinary,
            int awaiting,
            List<Integer> opened,
            List<Integer> closed,
            List<Integer> backlog,
            LaneFigures oldest) {}

    /** Seconds, by lane. */
    public record LaneFigures(List<@Nullable Integer> urgent, List<@Nullable Integer> ordinary) {}

    /** Seconds from a case's opening to the first claim or decision: by lane over all days, and the median of each day. */
    public record FirstActionFigures(Quantiles urgent, Quantiles ordinary, List<@Nullable Integer> median) {}

    /** Appeals: how many were filed and how many overturned a decision, by the day, and how many were decided at all. */
    public record AppealFigures(
            List<Integer> filed,
            List<Integer> overturned,
            int open,
            @Nullable Instant oldestAt,
            int decided) {}

    /** Who is here now: accounts online, those that wait for somebody, those in a meeting. */
    public record PeopleCount(int online, int waiting, int meeting) {}

    /** Seconds from seeking to meeting. */
    public record WaitingTimes(List<@Nullable Double> median, List<@Nullable Double> p90) {}
}
