package chat.serendip.moderation.reasontext;

import chat.serendip.moderation.decision.DecisionKind;
import chat.serendip.moderation.decision.DecisionRequest;
import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason to be saved; {@code kind} is a decision that imposes a sanction, or absent if it is for any of them. */
public record ReasonTextRequest(
        java.lang.@NotBlank @CodePointLength(max = 80) String name,
        @Nullable String kind,

        java.lang.@NotBlank @CodePointLength(max = DecisionRequest.LONGEST_RULE) String rule,

        java.lang.@NotBlank @CodePointLength(max = DecisionRequest.LONGEST_FACTS) String facts) {

    /** The kind that it names, if any. */
    Optional<DecisionKind> chosen() {
        return Optional.ofNullable(kind).flatMap(DecisionKind::named);
    }
}
