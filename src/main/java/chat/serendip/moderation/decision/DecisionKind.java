package chat.serendip.moderation.decision;

import chat.serendip.kernel.WireName;
import chat.serendip.moderation.sanction.SanctionKind;
import chat.serendip.report.Measure;
import chat.serendip.report.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be done with a case: it is dismissed, or a kind of sanction is imposed.
 *
 * @param name how it is stored
 * @param sanction what it imposes; empty for a dismissal
 * @param outcome what the case's reports turn out to have been
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

    /** All of them, in the order in which they are offered. */
    public static List<DecisionKind> all() {
        return ALL;
    }

    /** The one that clients call so. */
    public static Optional<DecisionKind> named(String wireName) {
        return ALL.stream().filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    static DecisionKind stored(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst().orElseThrow();
    }

    /** The words of these, for a sentence. */
    public static String words(Stream<DecisionKind> kinds) {
        return kinds.map(DecisionKind::wireName).collect(Collectors.joining(", "));
    }

    /** The word on the wire. */
    public String wireName() {
        return WireName.of(name);
    }

    /** What the reporters hear was done. */
    Measure measure() {
        return sanction.map(SanctionKind::measure).orElse(Measure.NONE);
    }

    boolean needsDays() {
        return sanction.filter(kind -> kind.ends() == SanctionKind.Ends.BY_ITSELF)
                .isPresent();
    }

    /** Whether one moderator isn't enough: because of what it imposes, and wherever children's safety is concerned. */
    boolean needsSecond(boolean childSafety) {
        return childSafety
                || sanction.filter(kind -> kind.decidedBy() == SanctionKind.DecidedBy.TWO)
                        .isPresent();
    }
}
