package chat.serendip.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The moderators' figures as they were last counted. However many moderators look, they are counted only from time to
 * time.
 */
@ApplicationScoped
class FiguresCache {

    private final Overview overview;
    private final Clock clock;
    private final Duration age;
    private final Map<Integer, Figures> last = new ConcurrentHashMap<>();

    /** @param age how old they may be */
    @Inject
    FiguresCache(Overview overview, Clock clock, @ConfigProperty(name = "serendip.figures.age") Duration age) {
        this.overview = overview;
        this.clock = clock;
        this.age = age;
    }

    /** Safe for use by many threads: whoever asks while they are being counted waits for them. */
    Figures of(int days) {
        return last.compute(
                days,
                (span, known) ->
                        known != null && known.at().plus(age).isAfter(clock.instant()) ? known : overview.of(span));
    }
}
