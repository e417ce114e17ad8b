package chat.serendip.moderation;

import chat.serendip.kernel.Word;
import chat.serendip.platform.WireWord;
import chat.serendip.report.Measure;
import chat.serendip.report.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a case. */
public enum DecisionKind implements WireWord {
    /** the reports were fair, but nothing needs to be done */
    DISMISS_FAIR(null, Outcome.FAIR, Measure.NONE),
    DISMISS_UNFOUNDED(null, Outcome.UNFOUNDED, Measure.NONE),
    WARN(SanctionKind.WARNING, Outcome.FAIR, Measure.WARNED),
    SUSPEND(SanctionKind.SUSPENSION, Outcome.FAIR, Measure.SUSPENDED),
    BAN(SanctionKind.BAN, Outcome.FAIR, Measure.BANNED);

    private final @Nullable SanctionKind sanction;
    private final Outcome outcome;
    private final Measure measure;

    DecisionKind(@Nullable SanctionKind sanction, Outcome outcome, Measure measure) {
        this.sanction = sanction;
        this.outcome = outcome;
        this.measure = measure;
    }

    /** The one that clients call so. */
    public static Optional<DecisionKind> named(String word) {
        return Word.meant(DecisionKind.class, word);
    }

    @Override
    public String word() {
        return Word.of(this);
    }

    /** The restriction that it brings; empty for a dismissal. */
    public Optional<SanctionKind> sanction() {
        return Optional.ofNullable(sanction);
    }

    /** What the case's reports turn out to have been. */
    Outcome outcome() {
        return outcome;
    }

    /** What the reporters hear was done. */
    Measure measure() {
        return measure;
    }

    /** Whether one moderator isn't enough: to shut somebody out for good, and wherever children's safety is concerned. */
    boolean needsSecond(boolean childSafety) {
        return this == BAN || childSafety;
    }
}
