package chat.serendip.moderation.intake;

import chat.serendip.report.Accuracy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.eclipse.microprofile.config.Config;

/**
 * When an account is paused automatically: if, within a short time, several distinct reporters report it, most of whose
 * earlier reports were fair. Reporters with too few decided reports count little or nothing, so that throw-away
 * accounts can't get anybody paused.
 *
 * @param lasts how long the pause lasts
 * @param within the time within which the reports come
 * @param reporters how many reporters it takes
 * @param accuracy the share of fair reports, from 0 to 1, from which a reporter counts as one
 * @param unproven what a reporter counts with too few decided reports, from 0 to 1
 */
public record PauseRule(Duration lasts, Duration within, int reporters, double accuracy, double unproven) {

    public PauseRule {
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(ChronoUnit.DAYS.getDuration()) > 0) {
            throw new IllegalArgumentException(
                    "serendip.moderation.pause must be longer than nothing and at most a day");
        }
        if (reporters < 2) {
            throw new IllegalArgumentException("serendip.moderation.pause.reporters must be 2 or more");
        }
        if (accuracy < 0 || accuracy > 1 || unproven < 0 || unproven > 1) {
            throw new IllegalArgumentException("serendip.moderation.pause.accuracy and .unproven must be from 0 to 1");
        }
    }

    /** The rule as the operator has set it; {@code microprofile-config.properties} has the defaults. */
    static PauseRule from(Config config) {
        return new PauseRule(
                config.getValue("serendip.moderation.pause", Duration.class),
                config.getValue("serendip.moderation.pause.within", Duration.class),
                config.getValue("serendip.moderation.pause.reporters", Integer.class),
                config.getValue("serendip.moderation.pause.accuracy", Double.class),
                config.getValue("serendip.moderation.pause.unproven", Double.class));
    }

    /** Whether these distinct reporters are enough for a pause. */
    boolean calledFor(Collection<Accuracy> distinct) {
        return distinct.stream().mapToDouble(this::counts).sum() >= reporters;
    }

    private double counts(Accuracy reporter) {
        return reporter.share().isEmpty() ? unproven : reporter.share().getAsDouble() >= accuracy ? 1 : 0;
    }
}
