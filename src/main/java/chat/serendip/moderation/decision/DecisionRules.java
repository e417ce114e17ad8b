package chat.serendip.moderation.decision;

import chat.serendip.platform.Violation;
import chat.serendip.platform.http.RequestRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of decision needs: days, if its sanction ends by itself, and reasons, if it imposes a sanction. */
@ApplicationScoped
class DecisionRules implements RequestRules<DecisionRequest> {

    @Override
    public Class<DecisionRequest> about() {
        return DecisionRequest.class;
    }

    @Override
    public Stream<Violation> broken(DecisionRequest request) {
        return DecisionKind.named(request.kind())
                .map(kind -> broken(kind, request))
                .orElseGet(() -> Stream.of(DecisionKind.noneOf(DecisionKind.all())));
    }

    private static Stream<Violation> broken(DecisionKind kind, DecisionRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (kind.needsDays() && request.days() == null) {
            violations.add(new Violation(
                    "days", "This must be a number from 1 to " + DecisionRequest.MOST_DAYS + ".", "range"));
        }
        if (!kind.needsDays() && request.days() != null) {
            violations.add(new Violation("days", "A decision of this kind has no days.", "unwanted"));
        }
        if (kind.sanction().isPresent()) {
            require("rule", request.rule(), violations);
            require("facts", request.facts(), violations);
        }
        return violations.stream();
    }

    private static void require(String field, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(field, "This is needed.", "required"));
        }
    }
}
