package chat.serendip.serve.demo;

import chat.serendip.report.Category;
import chat.serendip.serve.demo.Dossier.Appeal;
import chat.serendip.serve.demo.Dossier.Ending;
import chat.serendip.serve.demo.Dossier.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up the cases of the last six weeks: old ones are mostly closed, young ones mostly open, and some people come back. */
final class Docket {

    private static final int DAYS = 42;

    private final Town town;
    private final Random chance;
    private final Instant now;
    private final List<Dossier> dossiers = new ArrayList<>();

    private Docket(Town town, Random chance, Instant now) {
        this.town = town;
        this.chance = chance;
        this.now = now;
    }

    static List<Dossier> of(Town town, Random chance, Instant now, int reports) {
        var docket = new Docket(town, chance, now);
        int left = reports;
        for (int nth = 0; left > 0; nth++) {
            left -= docket.add(nth, Math.min(left, docket.size()));
        }
        return docket.dossiers;
    }

    /** Most are about one or two reports, few about many. */
    private int size() {
        int size = 1;
        while (size < 9 && chance.nextInt(100) < 45) {
            size++;
        }
        return size;
    }

    /** Adds a case with at most so many reports, and says how many they are. */
    private int add(int nth, int size) {
        Dossier earlier = chance.nextInt(7) == 0 ? earlier() : null;
        // each person is reported about once by this counter, and again only as somebody who comes back
        Person about = earlier == null ? town.people().get(nth % town.people().size()) : earlier.about();
        Instant from = earlier == null
                ? now.minus(Duration.ofMinutes(30 + (long) (Math.pow(chance.nextDouble(), 1.6) * DAYS * 24 * 60)))
                : earlier.ending().at().plus(Duration.ofHours(20 + chance.nextInt(48)));
        List<Story> stories = stories(about, from, size);
        dossiers.add(new Dossier(Town.id(chance), about, stories, ending(stories)));
        return stories.size();
    }

    /** A closed case whose account may have gone on since. */
    private @Nullable Dossier earlier() {
        return dossiers.stream()
                .filter(Dossier::closed)
                .filter(one -> !"BAN".equals(one.ending().kind())
                        && !"SUSPEND".equals(one.ending().kind()))
                .filter(one -> one.ending().at().isBefore(now.minus(Duration.ofDays(5))))
                .filter(one -> dossiers.stream()
                                .filter(other -> other.about().equals(one.about()))
                                .count()
                        == 1)
                .findFirst()
                .orElse(null);
    }

    private List<Story> stories(Person about, Instant from, int size) {
        Category mostly = Scripts.category(chance);
        List<Story> stories = new ArrayList<>();
        Instant filed = from;
        for (int i = 0; i < size && filed.isBefore(now); i++) {
            Category category = chance.nextInt(100) < 75 ? mostly : Scripts.category(chance);
            stories.add(Scripts.story(category, reporter(about), filed, chance));
            filed = filed.plus(Duration.ofMinutes(3 + chance.nextInt(600)));
        }
        stories.sort(Comparator.comparing(Story::filed));
        return stories;
    }

    private Person reporter(Person about) {
        Person reporter = town.anybody(chance);
        return reporter.equals(about) ? reporter(about) : reporter;
    }

    private Ending ending(List<Story> stories) {
        Instant last = stories.get(stories.size() - 1).filed();
        Instant at = last.plus(Duration.ofMinutes(10 + (long) (Math.pow(chance.nextDouble(), 2) * 40 * 60)));
        boolean young = last.isAfter(now.minus(Duration.ofDays(5)));
        Person by = Town.pick(town.staff(), chance);
        Person other =
                town.staff().get((town.staff().indexOf(by) + 1) % town.staff().size());
        if (at.isAfter(now) || chance.nextInt(100) < (young ? 70 : 12)) {
            int state = chance.nextInt(20);
            Instant lately = now.minus(Duration.ofMinutes(1 + chance.nextInt(9)));
            if (state == 0) {
                return new Ending(State.CLAIMED, null, 0, by, other, last.isAfter(lately) ? last : lately, Appeal.NONE);
            }
            return state == 1
                    ? new Ending(State.PROPOSED, "BAN", 0, by, other, last.isAfter(lately) ? last : lately, Appeal.NONE)
                    : new Ending(State.OPEN, null, 0, by, other, last, Appeal.NONE);
        }
        String kind = Town.pick(
                List.of(
                        "DISMISS_FAIR",
                        "DISMISS_UNFOUNDED",
                        "DISMISS_UNFOUNDED",
                        "WARN",
                        "WARN",
                        "SUSPEND",
                        "SUSPEND",
                        "BAN"),
                chance);
        return new Ending(State.CLOSED, kind, Town.pick(List.of(1, 3, 7, 30), chance), by, other, at, appeal(kind, at));
    }

    private Appeal appeal(String kind, Instant at) {
        if (kind.startsWith("DISMISS") || chance.nextInt(100) >= 35) {
            return Appeal.NONE;
        }
        boolean old = at.isBefore(now.minus(Duration.ofDays(4)));
        return Town.pick(
                old ? List.of(Appeal.OPEN, Appeal.DENIED, Appeal.DENIED, Appeal.GRANTED) : List.of(Appeal.OPEN),
                chance);
    }
}
