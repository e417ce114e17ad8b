package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import chat.serendip.serve.demo.DemoCase.Appeal;
import chat.serendip.serve.demo.DemoCase.Ending;
import chat.serendip.serve.demo.DemoCase.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the cases of the last six weeks: old cases are mostly closed, new ones mostly open, and some people are
 * reported again.
 */
final class CaseGenerator {

    private static final int DAYS = 42;

    private final Population population;
    private final Random random;
    private final Instant now;
    private final List<DemoCase> cases = new ArrayList<>();

    private CaseGenerator(Population population, Random random, Instant now) {
        this.population = population;
        this.random = random;
        this.now = now;
    }

    static List<DemoCase> of(Population population, Random random, Instant now, int reports) {
        var caseGenerator = new CaseGenerator(population, random, now);
        int left = reports;
        for (int nth = 0; left > 0; nth++) {
            left -= caseGenerator.add(nth, Math.min(left, caseGenerator.size()));
        }
        return caseGenerator.cases;
    }

    /** The number of reports of a case: mostly one or two, seldom many. */
    private int size() {
        int size = 1;
        while (size < 9 && random.nextInt(100) < 45) {
            size++;
        }
        return size;
    }

    /** Adds a case with at most {@code size} reports, and returns how many it has. */
    private int add(int nth, int size) {
        DemoCase earlier = random.nextInt(7) == 0 ? earlier() : null;
        // the counter gives each person one case; only a person with an earlier case gets another one
        Person about = earlier == null
                ? population.people().get(nth % population.people().size())
                : earlier.about();
        Instant from = earlier == null
                ? now.minus(Duration.ofMinutes(30 + (long) (Math.pow(random.nextDouble(), 1.6) * DAYS * 24 * 60)))
                : earlier.ending().at().plus(Duration.ofHours(20 + random.nextInt(48)));
        List<DemoReport> reports = reports(about, from, size);
        cases.add(new DemoCase(Population.id(random), about, reports, ending(reports)));
        return reports.size();
    }

    /** A closed case after which its account could go on meeting people. */
    private @Nullable DemoCase earlier() {
        return cases.stream()
                .filter(DemoCase::closed)
                .filter(one -> !"BAN".equals(one.ending().kind())
                        && !"SUSPEND".equals(one.ending().kind()))
                .filter(one -> one.ending().at().isBefore(now.minus(Duration.ofDays(5))))
                .filter(one -> cases.stream()
                                .filter(other -> other.about().equals(one.about()))
                                .count()
                        == 1)
                .findFirst()
                .orElse(null);
    }

    private List<DemoReport> reports(Person about, Instant from, int size) {
        Category mostly = Scripts.category(random);
        List<DemoReport> reports = new ArrayList<>();
        Instant filed = from;
        for (int i = 0; i < size && filed.isBefore(now); i++) {
            Category category = random.nextInt(100) < 75 ? mostly : Scripts.category(random);
            reports.add(Scripts.report(category, reporter(about), filed, random));
            filed = filed.plus(Duration.ofMinutes(3 + random.nextInt(600)));
        }
        reports.sort(Comparator.comparing(DemoReport::filed));
        return reports;
    }

    private Person reporter(Person about) {
        Person reporter = population.anybody(random);
        return reporter.equals(about) ? reporter(about) : reporter;
    }

    private Ending ending(List<DemoReport> reports) {
        Instant last = reports.get(reports.size() - 1).filed();
        Instant at = last.plus(Duration.ofMinutes(10 + (long) (Math.pow(random.nextDouble(), 2) * 40 * 60)));
        boolean young = last.isAfter(now.minus(Duration.ofDays(5)));
        Person by = Population.pick(population.staff(), random);
        Person other = population
                .staff()
                .get((population.staff().indexOf(by) + 1) % population.staff().size());
        if (at.isAfter(now) || random.nextInt(100) < (young ? 70 : 12)) {
            int state = random.nextInt(20);
            Instant lately = now.minus(Duration.ofMinutes(1 + random.nextInt(9)));
            if (state == 0) {
                return new Ending(State.CLAIMED, null, 0, by, other, last.isAfter(lately) ? last : lately, Appeal.NONE);
            }
            return state == 1
                    ? new Ending(State.PROPOSED, "BAN", 0, by, other, last.isAfter(lately) ? last : lately, Appeal.NONE)
                    : new Ending(State.OPEN, null, 0, by, other, last, Appeal.NONE);
        }
        String kind = Population.pick(
                List.of(
                        "DISMISS_FAIR",
                        "DISMISS_UNFOUNDED",
                        "DISMISS_UNFOUNDED",
                        "WARN",
                        "WARN",
                        "SUSPEND",
                        "SUSPEND",
                        "BAN"),
                random);
        return new Ending(
                State.CLOSED, kind, Population.pick(List.of(1, 3, 7, 30), random), by, other, at, appeal(kind, at));
    }

    private Appeal appeal(String kind, Instant at) {
        if (kind.startsWith("DISMISS") || random.nextInt(100) >= 35) {
            return Appeal.NONE;
        }
        boolean old = at.isBefore(now.minus(Duration.ofDays(4)));
        return Population.pick(
                old ? List.of(Appeal.OPEN, Appeal.DENIED, Appeal.DENIED, Appeal.GRANTED) : List.of(Appeal.OPEN),
                random);
    }
}
