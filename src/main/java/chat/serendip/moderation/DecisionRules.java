package chat.serendip.moderation;

import chat.serendip.platform.RequestRules;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of decision needs: a suspension its days, and whatever restricts somebody its reasons. */
@ApplicationScoped
class DecisionRules implements RequestRules<Verdict> {

    @Override
    public Class<Verdict> about() {
        return Verdict.class;
    }

    @Override
    public Stream<Violation> broken(Verdict verdict) {
        return DecisionKind.named(verdict.kind()).stream().flatMap(kind -> broken(kind, verdict));
    }

    private static Stream<Violation> broken(DecisionKind kind, Verdict verdict) {
        List<Violation> violations = new ArrayList<>();
        if (kind == DecisionKind.SUSPEND && verdict.days() == null) {
            violations.add(
                    new Violation("days", "This must be a number from 1 to " + Verdict.MOST_DAYS + ".", "range"));
        }
        if (kind != DecisionKind.SUSPEND && verdict.days() != null) {
            violations.add(new Violation("days", "Only a suspension has days.", "unwanted"));
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
