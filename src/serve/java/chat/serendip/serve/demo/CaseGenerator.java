package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import chat.serendip.serve.demo.DemoCase.AppealState;
import chat.serendip.serve.demo.DemoCase.Ending;
import chat.serendip.serve.demo.DemoCase.Progress;
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

    private final DemoPeople demoPeople;
    private final Random random;
    private final Instant now;
    private final List<DemoCase> cases = new ArrayList<>();

    private CaseGenerator(DemoPeople demoPeople, Random random, Instant now) {
        this.demoPeople = demoPeople;
        this.random = random;
        this.now = now;
    }

    static List<DemoCase> of(DemoPeople demoPeople, Random random, Instant now, int reports) {
        var caseGenerator = new CaseGenerator(demoPeople, random, now);
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
        DemoPerson about = earlier == null
                ? demoPeople.people().get(nth % demoPeople.people().size())
                : earlier.about();
        Instant from = earlier == null
                ? now.minus(Duration.ofMinutes(30 + (long) (Math.pow(random.nextDouble(), 1.6) * DAYS * 24 * 60)))
                : earlier.ending().at().plus(Duration.ofHours(20 + random.nextInt(48)));
        List<DemoReport> reports = reports(about, from, size);
        cases.add(new DemoCase(DemoPeople.id(random), about, reports, ending(reports)));
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

    private List<DemoReport> reports(DemoPerson about, Instant from, int size) {
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

    private DemoPerson reporter(DemoPerson about) {
        DemoPerson reporter = demoPeople.anybody(random);
        return reporter.equals(about) ? reporter(about) : reporter;
    }

    private Ending ending(List<DemoReport> reports) {
        Instant last = reports.get(reports.size() - 1).filed();
        Instant at = last.plus(Duration.ofMinutes(10 + (long) (Math.pow(random.nextDouble(), 2) * 40 * 60)));
        boolean young = last.isAfter(now.minus(Duration.ofDays(5)));
        DemoPerson by = DemoPeople.pick(demoPeople.staff(), random);
        DemoPerson other = demoPeople
                .staff()
                .get((demoPeople.staff().indexOf(by) + 1) % demoPeople.staff().size());
        if (at.isAfter(now) || random.nextInt(100) < (young ? 70 : 12)) {
            int state = random.nextInt(20);
            Instant lately = now.minus(Duration.ofMinutes(1 + random.nextInt(9)));
            if (state == 0) {
                return new Ending(
                        Progress.CLAIMED, null, 0, by, other, last.isAfter(lately) ? last : lately, AppealState.NONE);
            }
            return state == 1
                    ? new Ending(
                            Progress.PROPOSED,
                            "BAN",
                            0,
                            by,
                            other,
                            last.isAfter(lately) ? last : lately,
                            AppealState.NONE)
                    : new Ending(Progress.OPEN, null, 0, by, other, last, AppealState.NONE);
        }
        String kind = DemoPeople.pick(
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
                Progress.CLOSED, kind, DemoPeople.pick(List.of(1, 3, 7, 30), random), by, other, at, appeal(kind, at));
    }

    private AppealState appeal(String kind, Instant at) {
        if (kind.startsWith("DISMISS") || random.nextInt(100) >= 35) {
            return AppealState.NONE;
        }
        boolean old = at.isBefore(now.minus(Duration.ofDays(4)));
        return DemoPeople.pick(
                old
                        ? List.of(AppealState.OPEN, AppealState.DENIED, AppealState.DENIED, AppealState.GRANTED)
                        : List.of(AppealState.OPEN),
                random);
    }
}
