package chat.serendip.moderation.reasontext;

import chat.serendip.moderation.decision.DecisionKind;
import chat.serendip.moderation.decision.DecisionRequest;
import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason text to be saved; {@code kind} is a kind of decision that imposes a sanction, or absent if the text is for
 * all of them.
 */
public record ReasonTextRequest(
        java.lang.@NotBlank @CodePointLength(max = 80) String name,
        @Nullable String kind,

        java.lang.@NotBlank @CodePointLength(max = DecisionRequest.LONGEST_RULE) String rule,

        java.lang.@NotBlank @CodePointLength(max = DecisionRequest.LONGEST_FACTS) String facts) {

    /** The kind of decision that it names, if any. */
    Optional<DecisionKind> chosen() {
        return Optional.ofNullable(kind).flatMap(DecisionKind::named);
    }
}
