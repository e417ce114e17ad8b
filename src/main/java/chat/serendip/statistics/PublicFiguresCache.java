package chat.serendip.statistics;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The public figures as they were last counted. However often they are asked for, they are counted once an hour. */
@ApplicationScoped
class PublicFiguresCache {

    private final PublicFigures figures;
    private final Clock clock;
    private final Duration age;

    @GuardedBy("this")
    private @Nullable Transparency last;

    /** @param age how old they may be */
    @Inject
    PublicFiguresCache(
            PublicFigures figures, Clock clock, @ConfigProperty(name = "serendip.transparency.age") Duration age) {
        this.figures = figures;
        this.clock = clock;
        this.age = age;
    }

    /** Safe for use by many threads: whoever asks while they are being counted waits for them. */
    synchronized Transparency current() {
        Transparency known = last;
        if (known == null || !known.at().plus(age).isAfter(clock.instant())) {
            known = figures.count();
            last = known;
        }
        return known;
    }

    Duration age() {
        return age;
    }
}
