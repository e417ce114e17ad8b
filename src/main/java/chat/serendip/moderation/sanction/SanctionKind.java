package chat.serendip.moderation.sanction;

import chat.serendip.account.Standing;
import chat.serendip.kernel.WireName;
import chat.serendip.report.Measure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of sanction, from mild to grave. The schema has the same rows in {@code sanction_kinds}, and the
 * moderators' page gets them from the server.
 */
public enum SanctionKind {
    // the decision that imposes it, what the reporters are told, the standing, when it ends, who decides, how it is
    // drawn
    WARNING("WARN", Measure.WARNED, Standing.Kind.WARNED, Ends.ONCE_READ, DecidedBy.ONE, Tone.PLAIN),
    PAUSE(null, Measure.NONE, Standing.Kind.PAUSED, Ends.BY_ITSELF, DecidedBy.NOBODY, Tone.PLAIN),
    SUSPENSION("SUSPEND", Measure.SUSPENDED, Standing.Kind.SUSPENDED, Ends.BY_ITSELF, DecidedBy.ONE, Tone.DANGER),
    BAN("BAN", Measure.BANNED, Standing.Kind.BANNED, Ends.NEVER, DecidedBy.TWO, Tone.DANGER);

    /** When a sanction is over, unless it is lifted before. */
    public enum Ends {
        /** when the sanctioned person has read and acknowledged it */
        ONCE_READ,
        /** after a time that is set when it is imposed; a moderator sets it in days */
        BY_ITSELF,
        NEVER
    }

    /** How many moderators must agree. */
    public enum DecidedBy {
        /** the server imposes it by itself */
        NOBODY,
        ONE,
        /** one proposes it, another confirms it */
        TWO
    }

    /** How the moderators' page draws the choice of it. */
    public enum Tone {
        PLAIN,
        DANGER;

        /** The tone's name on the wire. */
        public String wireName() {
            return WireName.of(this);
        }
    }

    private final @Nullable String decision;
    private final Measure measure;
    private final Standing.Kind standing;
    private final Ends ends;
    private final DecidedBy decidedBy;
    private final Tone tone;

    SanctionKind(
            @Nullable String decision,
            Measure measure,
            Standing.Kind standing,
            Ends ends,
            DecidedBy decidedBy,
            Tone tone) {
        this.decision = decision;
        this.measure = measure;
        this.standing = standing;
        this.ends = ends;
        this.decidedBy = decidedBy;
        this.tone = tone;
    }

    /** The kind's name on the wire. */
    public String wireName() {
        return WireName.of(this);
    }

    /** The name of the decision that imposes it; empty if the server imposes it by itself. */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    /** The measure that the reporters are told. */
    public Measure measure() {
        return measure;
    }

    /** The account's standing while it is in force. */
    public Standing.Kind standing() {
        return standing;
    }

    public Ends ends() {
        return ends;
    }

    public DecidedBy decidedBy() {
        return decidedBy;
    }

    public Tone tone() {
        return tone;
    }
}
