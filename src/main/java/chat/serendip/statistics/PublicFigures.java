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

    private final CountQueries countQueries;
    private final Clock clock;

    @Inject
    PublicFigures(CountQueries countQueries, Clock clock) {
        this.countQueries = countQueries;
        this.clock = clock;
    }

    Transparency count() {
        Instant now = clock.instant();
        DayRange dayRange = DayRange.endingAt(now, DAYS);
        DailyCounts dailyCounts = countQueries.dailyCounts(dayRange);
        Map<String, Integer> outcomes = countQueries.outcomes(dayRange);
        CountQueries.FirstActions acted = countQueries.firstActions(dayRange);
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
                countQueries.notices(dayRange),
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
