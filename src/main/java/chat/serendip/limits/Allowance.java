package chat.serendip.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** How much of a limit one holder has left. Safe for use by many threads. */
public final class Allowance {

    private final Bucket bucket;

    Allowance(Bucket bucket) {
        this.bucket = bucket;
    }

    /** Takes one, or tells how long to wait for the next. */
    public Optional<Duration> take() {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes one if there is one. */
    public boolean tryTake() {
        return bucket.tryConsume(1);
    }

    /** Gives back one that turned out not to count. */
    void giveBack() {
        bucket.addTokens(1);
    }
}
