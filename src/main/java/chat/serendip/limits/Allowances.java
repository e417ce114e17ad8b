package chat.serendip.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The allowances of one limit by key, up to a maximum; idle ones are forgotten once they would be full again. */
final class Allowances {

    private final Limit.WhenFull whenFull;
    private final int most;
    private final Supplier<Allowance> fresh;
    private final Cache<String, Allowance> allowances;

    Allowances(Limit.WhenFull whenFull, Duration untilFull, int most, Ticker ticker, Supplier<Allowance> fresh) {
        this.whenFull = whenFull;
        this.most = most;
        this.fresh = fresh;
        var cache = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfterAccess(untilFull.plusSeconds(1));
        // a limit that fails closed refuses new keys instead of forgetting known ones
        this.allowances =
                whenFull == Limit.WhenFull.ALLOW ? cache.maximumSize(most).build() : cache.build();
    }

    /** The key's allowance; empty when there is no room for a new key. */
    Optional<Allowance> allowance(String key) {
        @Nullable Allowance known = allowances.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        return room() ? Optional.of(allowances.get(key, any -> fresh.get())) : Optional.empty();
    }

    private boolean room() {
        if (whenFull == Limit.WhenFull.ALLOW || allowances.estimatedSize() < most) {
            return true;
        }
        allowances.cleanUp();
        return allowances.estimatedSize() < most;
    }
}
