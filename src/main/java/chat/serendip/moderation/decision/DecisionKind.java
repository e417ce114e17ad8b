package chat.serendip.moderation.decision;

import chat.serendip.kernel.WireName;
import chat.serendip.moderation.sanction.SanctionKind;
import chat.serendip.platform.Violation;
import chat.serendip.report.Measure;
import chat.serendip.report.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of decision on a case: a dismissal, or a kind of sanction.
 *
 * @param name the name under which it is stored
 * @param sanction the kind of sanction that it imposes; empty for a dismissal
 * @param outcome the outcome that it gives the case's reports
 */
public record DecisionKind(String name, Optional<SanctionKind> sanction, Outcome outcome) {

    /** The reports were fair, but nothing needs to be done. */
    static final DecisionKind DISMISS_FAIR = new DecisionKind("DISMISS_FAIR", Optional.empty(), Outcome.FAIR);

    static final DecisionKind DISMISS_UNFOUNDED =
            new DecisionKind("DISMISS_UNFOUNDED", Optional.empty(), Outcome.UNFOUNDED);

    private static final List<DecisionKind> ALL = Stream.concat(
                    Stream.of(DISMISS_FAIR, DISMISS_UNFOUNDED),
                    Arrays.stream(SanctionKind.values())
                            .flatMap(sanction -> sanction
                                    .decision()
                                    .map(name -> new DecisionKind(name, Optional.of(sanction), Outcome.FAIR))
                                    .stream()))
            .toList();

    /** All kinds, in the order in which clients offer them. */
    public static List<DecisionKind> all() {
        return ALL;
    }

    /** The kind of that name on the wire. */
    public static Optional<DecisionKind> named(String wireName) {
        return ALL.stream().filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    static DecisionKind stored(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst().orElseThrow();
    }

    /** The kinds that impose a sanction. */
    public static List<DecisionKind> sanctioning() {
        return ALL.stream().filter(kind -> kind.sanction.isPresent()).toList();
    }

    /** What is told of a kind in a request that is none of these. */
    public static Violation noneOf(List<DecisionKind> kinds) {
        String names = kinds.stream().map(DecisionKind::wireName).collect(Collectors.joining(", "));
        return new Violation("kind", "This must be one of: " + names + ".", "unknown");
    }

    /** The kind's name on the wire. */
    public String wireName() {
        return WireName.of(name);
    }

    /** The measure that the reporters are told. */
    Measure measure() {
        return sanction.map(SanctionKind::measure).orElse(Measure.NONE);
    }

    boolean needsDays() {
        return sanction.filter(kind -> kind.ends() == SanctionKind.Ends.BY_ITSELF)
                .isPresent();
    }

    /**
     * Whether a second moderator must confirm it: because of its sanction, or because the case is about child safety.
     */
    boolean needsSecond(boolean childSafety) {
        return childSafety
                || sanction.filter(kind -> kind.decidedBy() == SanctionKind.DecidedBy.TWO)
                        .isPresent();
    }
}
