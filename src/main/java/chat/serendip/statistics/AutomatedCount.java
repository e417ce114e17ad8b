package chat.serendip.statistics;

import org.jspecify.annotations.Nullable;

/** How many sanctions the server imposed by itself, and their share of all, from 0 to 1; null if there are none. */
public record AutomatedCount(int count, @Nullable Double share) {

    static AutomatedCount of(int count, int measures) {
        return new AutomatedCount(count, measures == 0 ? null : Math.round(1000.0 * count / measures) / 1000.0);
    }
}
