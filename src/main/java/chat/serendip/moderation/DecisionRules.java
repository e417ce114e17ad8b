package chat.serendip.moderation;

import chat.serendip.platform.RequestRules;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of decision needs: its days, if it ends by itself, and reasons, if it restricts somebody. */
@ApplicationScoped
class DecisionRules implements RequestRules<Verdict> {

    @Override
    public Class<Verdict> about() {
        return Verdict.class;
    }

    @Override
    public Stream<Violation> broken(Verdict verdict) {
        return DecisionKind.named(verdict.kind())
                .map(kind -> broken(kind, verdict))
                .orElseGet(() -> Stream.of(new Violation(
                        "kind",
                        "This must be one of: " + DecisionKind.words(DecisionKind.all().stream()) + ".",
                        "unknown")));
    }

    private static Stream<Violation> broken(DecisionKind kind, Verdict verdict) {
        List<Violation> violations = new ArrayList<>();
        if (kind.needsDays() && verdict.days() == null) {
            violations.add(
                    new Violation("days", "This must be a number from 1 to " + Verdict.MOST_DAYS + ".", "range"));
        }
        if (!kind.needsDays() && verdict.days() != null) {
            violations.add(new Violation("days", "A decision of this kind has no days.", "unwanted"));
        }
        if (kind.sanction().isPresent()) {
            require("rule", verdict.rule(), violations);
            require("facts", verdict.facts(), violations);
        }
        return violations.stream();
    }

    private static void require(String field, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(field, "This is needed.", "required"));
        }
    }
}
