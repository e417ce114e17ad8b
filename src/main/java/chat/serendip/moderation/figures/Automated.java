package chat.serendip.moderation.figures;

import org.jspecify.annotations.Nullable;

/** How many measures the server took by itself, and their part of all measures, from 0 to 1; unknown where there was none. */
public record Automated(int count, @Nullable Double share) {

    static Automated of(int count, int measures) {
        return new Automated(count, measures == 0 ? null : Math.round(1000.0 * count / measures) / 1000.0);
    }
}
