package chat.serendip.moderation.figures;

import chat.serendip.kernel.Word;
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
        Span span = Span.endingAt(now, DAYS);
        Sums sums = counting.sums(span);
        Map<String, Integer> outcomes = counting.outcomes(span);
        Counting.FirstActions acted = counting.firstActions(span);
        return new Transparency(
                now,
                span.first(),
                span.last(),
                sums.total("meetings", "VIDEO", "TEXT"),
                Arrays.stream(Category.values())
                        .map(category ->
                                new Transparency.CategoryCount(category.word(), sums.total("reports", category.name())))
                        .toList(),
                new Transparency.OutcomeCounts(
                        outcomes.getOrDefault("OPEN", 0),
                        outcomes.getOrDefault("FAIR", 0),
                        outcomes.getOrDefault("UNFOUNDED", 0)),
                counting.notices(span),
                Arrays.stream(Overview.MEASURES)
                        .map(kind -> new Transparency.MeasureCount(Word.of(kind), sums.total("decisions", kind)))
                        .toList(),
                AutomatedCount.of(sums.total("decisions", Overview.AUTOMATIC), sums.total("decisions", Overview.MEASURES)),
                new Transparency.FirstActionQuantiles(acted.of(Overview.URGENT), acted.of(Overview.ORDINARY)),
                new Transparency.AppealCounts(
                        sums.total("appeals", "FILED"),
                        sums.total("appeals", "GRANTED", "DENIED"),
                        sums.total("appeals", "GRANTED")));
    }
}
