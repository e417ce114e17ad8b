package chat.serendip.statistics;

import chat.serendip.kernel.PeopleOnline;
import chat.serendip.kernel.WireName;
import chat.serendip.moderation.decision.DecisionKind;
import chat.serendip.moderation.sanction.SanctionKind;
import chat.serendip.platform.Invalid;
import chat.serendip.report.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the moderators' figures together. Safe for use by many threads; every call counts anew. */
@ApplicationScoped
@Transactional
class Overview {

    static final String URGENT = "URGENT";
    static final String ORDINARY = "ORDINARY";

    /** The sanctions that the server imposes by itself. */
    static final String[] AUTOMATIC = Arrays.stream(SanctionKind.values())
            .filter(kind -> kind.decision().isEmpty())
            .map(SanctionKind::name)
            .toArray(String[]::new);

    /** The decisions that impose a sanction, and the automatic sanctions. */
    static final String[] MEASURES = decidedOrAutomatic(DecisionKind.sanctioning().stream());

    private static final Figures.OpenCount NOTHING = new Figures.OpenCount(0, null);

    private final CountQueries countQueries;
    private final PeopleOnline people;
    private final Clock clock;

    @Inject
    Overview(CountQueries countQueries, PeopleOnline people, Clock clock) {
        this.countQueries = countQueries;
        this.people = people;
        this.clock = clock;
    }

    private static String[] decidedOrAutomatic(Stream<DecisionKind> decided) {
        return Stream.concat(decided.map(DecisionKind::name), Arrays.stream(AUTOMATIC))
                .toArray(String[]::new);
    }

    /**
     * How many days a client wants, or 30 if it does not say.
     *
     * @throws Invalid unless they are 7, 30 or 90
     */
    static int days(@Nullable String text) {
        return switch (text == null ? "30" : text) {
            case "7" -> 7;
            case "30" -> 30;
            case "90" -> 90;
            default -> throw new Invalid("days", "range", "This must be 7, 30 or 90.");
        };
    }

    /** The figures of the last days, today included. */
    Figures of(int days) {
        Instant now = clock.instant();
        DayRange dayRange = DayRange.endingAt(now, days);
        DailyCounts dailyCounts = countQueries.dailyCounts(dayRange);
        Map<String, Figures.OpenCount> open = countQueries.open(now);
        return new Figures(
                now,
                dayRange.days(),
                Arrays.stream(Category.values())
                        .map(category -> new Figures.CategoryFigures(
                                category.wireName(), dailyCounts.perDay("reports", category.name())))
                        .toList(),
                cases(dailyCounts, open, countQueries.oldest(dayRange, now)),
                firstAction(dayRange),
                Arrays.stream(decidedOrAutomatic(DecisionKind.all().stream()))
                        .map(kind ->
                                new Figures.DecisionFigures(WireName.of(kind), dailyCounts.perDay("decisions", kind)))
                        .toList(),
                AutomatedCount.of(dailyCounts.total("decisions", AUTOMATIC), dailyCounts.total("decisions", MEASURES)),
                appeals(dailyCounts, waiting(open, "APPEALS")),
                waiting(open, "NOTICES"),
                people(),
                countQueries.peaks(dayRange),
                Stream.of("VIDEO", "TEXT")
                        .map(mode ->
                                new Figures.EncounterFigures(WireName.of(mode), dailyCounts.perDay("meetings", mode)))
                        .toList(),
                countQueries.waits(dayRange));
    }

    private static Figures.CaseFigures cases(
            DailyCounts dailyCounts, Map<String, Figures.OpenCount> open, Figures.LaneFigures oldest) {
        Figures.OpenCount urgent = waiting(open, URGENT);
        Figures.OpenCount ordinary = waiting(open, ORDINARY);
        List<Integer> opened = dailyCounts.perDay("opened", URGENT, ORDINARY);
        List<Integer> closed = dailyCounts.perDay("closed", URGENT, ORDINARY);
        return new Figures.CaseFigures(
                urgent,
                ordinary,
                waiting(open, "AWAITING").open(),
                opened,
                closed,
                backlog(urgent.open() + ordinary.open(), opened, closed),
                oldest);
    }

    /**
     * Computed from now backwards: what was open a day before is what is open, without what was opened and with what
     * was closed since.
     */
    private static List<Integer> backlog(int now, List<Integer> opened, List<Integer> closed) {
        Integer[] backlog = new Integer[opened.size()];
        int open = now;
        for (int day = backlog.length - 1; day >= 0; day--) {
            backlog[day] = Math.max(0, open);
            open += closed.get(day) - opened.get(day);
        }
        return List.of(backlog);
    }

    private Figures.FirstActionFigures firstAction(DayRange dayRange) {
        CountQueries.FirstActions acted = countQueries.firstActions(dayRange);
        return new Figures.FirstActionFigures(acted.of(URGENT), acted.of(ORDINARY), acted.median());
    }

    private static Figures.AppealFigures appeals(DailyCounts dailyCounts, Figures.OpenCount open) {
        return new Figures.AppealFigures(
                dailyCounts.perDay("appeals", "FILED"),
                dailyCounts.perDay("appeals", "GRANTED"),
                open.open(),
                open.oldestAt(),
                dailyCounts.total("appeals", "GRANTED", "DENIED"));
    }

    private Figures.PeopleCount people() {
        PeopleOnline.Count here = people.now();
        return new Figures.PeopleCount(here.online(), here.waiting(), here.meeting());
    }

    private static Figures.OpenCount waiting(Map<String, Figures.OpenCount> open, String what) {
        return open.getOrDefault(what, NOTHING);
    }
}
