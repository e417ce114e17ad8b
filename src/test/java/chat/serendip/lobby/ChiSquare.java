package chat.serendip.lobby;

import java.util.Collection;

/** Pearson's test of whether counts are uniform. */
record ChiSquare(double statistic, int degrees) {

    private static final double NORMAL_QUANTILE_99 = 2.3263;

    static ChiSquare of(Collection<Integer> counts) {
        double expected = counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double statistic = counts.stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        return new ChiSquare(statistic, counts.size() - 1);
    }

    /**
     * Whether the counts pass as uniform at the level of one percent; the quantile is Wilson's and Hilferty's
     * approximation.
     */
    boolean passesAtOnePercent() {
        double spread = 2.0 / (9.0 * degrees);
        double critical = degrees * Math.pow(1 - spread + NORMAL_QUANTILE_99 * Math.sqrt(spread), 3);
        return statistic <= critical;
    }
}
