package chat.serendip.statistics;

import org.jspecify.annotations.Nullable;

/** How many measures the server took by itself, and their part of all measures, from 0 to 1; unknown where there was none. */
public record AutomatedCount(int count, @Nullable Double share) {

    static AutomatedCount of(int count, int measures) {
        return new AutomatedCount(count, measures == 0 ? null : Math.round(1000.0 * count / measures) / 1000.0);
    }
}
