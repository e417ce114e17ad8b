package chat.serendip.statistics;

import java.time.Duration;

/**
 * Rounds times, so that a day has at most some two hundred different ones. From a second to an hour, each is at most a
 * sixth too low.
 */
final class WaitBuckets {

    private static final int SECOND = 10;
    private static final int MINUTE = 60 * SECOND;
    private static final int HOUR = 60 * MINUTE;

    private WaitBuckets() {}

    /**
     * In tenths of a second, rounded down: to a tenth below 5 s, half a second below 30 s, 5 s below 5 min, a minute up
     * to an hour.
     */
    static int rounded(Duration time) {
        int tenths = (int) Math.max(0, Math.min(HOUR, time.toMillis() / 100));
        return tenths - tenths % step(tenths);
    }

    private static int step(int tenths) {
        if (tenths < 5 * SECOND) {
            return 1;
        }
        if (tenths < 30 * SECOND) {
            return SECOND / 2;
        }
        return tenths < 5 * MINUTE ? 5 * SECOND : MINUTE;
    }
}
