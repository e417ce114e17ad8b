package chat.serendip.report;

import java.util.OptionalDouble;

/**
 * How right somebody's reports turned out to be.
 *
 * @param fair how many were found fair
 * @param decided how many were decided at all
 */
public record Accuracy(long fair, long decided) {

    /** Of somebody who has never reported. */
    public static final Accuracy UNKNOWN = new Accuracy(0, 0);

    /** From so many on it tells something. */
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
     * How much a report by this person counts in the queue: 0.5 while unknown, so that new and throw-away accounts count half;
     * then from 0.1, if nothing they reported was fair, evenly up to 1, if all was. Never 0: also who cried wolf is heard.
     */
    public double weight() {
        return share().isPresent() ? FLOOR + (1 - FLOOR) * share().getAsDouble() : OF_STRANGERS;
    }
}
