package chat.serendip.account.factor;

import chat.serendip.account.Identity;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Counts failed attempts to show a second factor. */
@ApplicationScoped
class FactorAttempts {

    private final Limits limits;

    @Inject
    FactorAttempts(Limits limits) {
        this.limits = limits;
    }

    /**
     * Runs an attempt, which counts against the limit unless it succeeds.
     *
     * @throws chat.serendip.limits.RateLimitExceeded after too many failed attempts
     */
    <T> T counted(Identity me, Supplier<T> attempt) {
        String key = me.account().toString();
        limits.require(Limit.SECOND_FACTORS, key);
        T result = attempt.get();
        limits.giveBack(Limit.SECOND_FACTORS, key);
        return result;
    }
}
