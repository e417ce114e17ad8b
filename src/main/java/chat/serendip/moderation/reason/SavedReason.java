package chat.serendip.moderation.reason;

import chat.serendip.moderation.DecisionKind;
import chat.serendip.moderation.staff.Texts;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reason to be saved; {@code kind} is warn, suspend, ban, or absent if it is for any of them. */
public record SavedReason(String name, @Nullable String kind, String rule, String facts) {

    /**
     * The kind, if all is well.
     *
     * @throws Invalid naming every field that isn't as it must be
     */
    @Nullable
    DecisionKind checked() {
        List<Violation> violations = new ArrayList<>();
        DecisionKind chosen = kind == null
                ? null
                : DecisionKind.named(kind)
                        .filter(known -> known.sanction().isPresent())
                        .orElse(null);
        if (kind != null && chosen == null) {
            violations.add(new Violation("kind", "This must be warn, suspend or ban.", "unknown"));
        }
        Texts.require("name", name, Texts.NAME, violations);
        Texts.require("rule", rule, Texts.RULE, violations);
        Texts.require("facts", facts, Texts.FACTS, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return chosen;
    }
}
