package chat.serendip.statistics;

import chat.serendip.kernel.WireName;
import chat.serendip.report.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Puts the public figures together. Safe for use by many threads; every call counts anew. */
@ApplicationScoped
@Transactional
class PublicFigures {

    private static final int DAYS = 90;

    private final Counting counting;
    private final Clock clock;

    @Inject
    PublicFigures(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    Transparency count() {
        Instant now = clock.instant();
        DayRange dayRange = DayRange.endingAt(now, DAYS);
        DailyCounts dailyCounts = counting.dailyCounts(dayRange);
        Map<String, Integer> outcomes = counting.outcomes(dayRange);
        Counting.FirstActions acted = counting.firstActions(dayRange);
        return new Transparency(
                now,
                dayRange.first(),
                dayRange.last(),
                dailyCounts.total("meetings", "VIDEO", "TEXT"),
                Arrays.stream(Category.values())
                        .map(category -> new Transparency.CategoryCount(
                                category.wireName(), dailyCounts.total("reports", category.name())))
                        .toList(),
                new Transparency.OutcomeCounts(
                        outcomes.getOrDefault("OPEN", 0),
                        outcomes.getOrDefault("FAIR", 0),
                        outcomes.getOrDefault("UNFOUNDED", 0)),
                counting.notices(dayRange),
                Arrays.stream(Overview.MEASURES)
                        .map(kind ->
                                new Transparency.MeasureCount(WireName.of(kind), dailyCounts.total("decisions", kind)))
                        .toList(),
                AutomatedCount.of(
                        dailyCounts.total("decisions", Overview.AUTOMATIC),
                        dailyCounts.total("decisions", Overview.MEASURES)),
                new Transparency.FirstActionQuantiles(acted.of(Overview.URGENT), acted.of(Overview.ORDINARY)),
                new Transparency.AppealCounts(
                        dailyCounts.total("appeals", "FILED"),
                        dailyCounts.total("appeals", "GRANTED", "DENIED"),
                        dailyCounts.total("appeals", "GRANTED")));
    }
}
