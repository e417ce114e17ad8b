package chat.serendip.report;

import java.util.OptionalDouble;

/**
 * How many of an account's reports turned out to be fair.
 *
 * @param fair how many were found fair
 * @param decided how many were decided at all
 */
public record Accuracy(long fair, long decided) {

    /** The accuracy of an account without decided reports. */
    public static final Accuracy UNKNOWN = new Accuracy(0, 0);

    /** How many decided reports it takes until the share means something. */
    public static final int ENOUGH = 5;

    private static final double FLOOR = 0.1;
    private static final double OF_STRANGERS = 0.5;

    public Accuracy {
        if (fair < 0 || fair > decided) {
            throw new IllegalArgumentException(fair + " of " + decided);
        }
    }

    /** The part that was fair, from 0 to 1; empty until {@link #ENOUGH} are decided. */
    public OptionalDouble share() {
        return decided < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) fair / decided);
    }

    /**
     * How much a report by this account counts in the queue. It is 0.5 while the share is unknown, so that new and
     * throw-away accounts count half. Then it rises evenly from 0.1, if no report was fair, to 1, if all were. It is
     * never 0, because even an account whose reports were all unfounded may be right once.
     */
    public double weight() {
        return share().isPresent() ? FLOOR + (1 - FLOOR) * share().getAsDouble() : OF_STRANGERS;
    }
}
