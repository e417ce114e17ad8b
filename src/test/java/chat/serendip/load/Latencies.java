package chat.serendip.load;

import java.util.Arrays;

/** Many durations and their quantiles. Used by one thread. */
final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** In milliseconds; the share is between 0 and 1. */
    double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
