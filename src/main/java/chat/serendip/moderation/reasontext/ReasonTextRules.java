package chat.serendip.moderation.reasontext;

import chat.serendip.moderation.decision.DecisionKind;
import chat.serendip.platform.Violation;
import chat.serendip.platform.http.RequestRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A reason text is for a decision that imposes a sanction: a dismissal needs no reasons. */
@ApplicationScoped
class ReasonTextRules implements RequestRules<ReasonTextRequest> {

    @Override
    public Class<ReasonTextRequest> about() {
        return ReasonTextRequest.class;
    }

    @Override
    public Stream<Violation> broken(ReasonTextRequest saved) {
        return Stream.ofNullable(saved.kind())
                .filter(word ->
                        DecisionKind.named(word).flatMap(DecisionKind::sanction).isEmpty())
                .map(word -> DecisionKind.noneOf(DecisionKind.sanctioning()));
    }
}
