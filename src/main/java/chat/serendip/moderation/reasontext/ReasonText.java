package chat.serendip.moderation.reasontext;

import chat.serendip.kernel.WireName;
import chat.serendip.moderation.decision.DecisionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason text: reasons that moderators give often, saved under a name. */
@Entity
@Table(name = "reason_texts")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class ReasonText {

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    @Column(columnDefinition = "text")
    private @Nullable String kind;

    @Column(columnDefinition = "text")
    private String rule;

    @Column(columnDefinition = "text")
    private String facts;

    /** For Hibernate. */
    protected ReasonText() {}

    ReasonText(ReasonTextRequest saved) {
        id = UUID.randomUUID();
        say(saved);
    }

    UUID id() {
        return id;
    }

    final void say(ReasonTextRequest saved) {
        name = saved.name().strip();
        kind = saved.chosen().map(DecisionKind::name).orElse(null);
        rule = saved.rule().strip();
        facts = saved.facts().strip();
    }

    ReasonTextView view() {
        return new ReasonTextView(id.toString(), name, kind == null ? null : WireName.of(kind), rule, facts);
    }
}
