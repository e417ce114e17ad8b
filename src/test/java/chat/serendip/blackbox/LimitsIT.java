package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.limits.Limit;
import chat.serendip.serve.RunningSerendip;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit of the table with its own values, in a server of this test's own. */
class LimitsIT {

    private static final RunningSerendip SERENDIP =
            new RunningSerendip(Installations.fresh(Map.of("serendip.proxies", "127.0.0.1")), line -> {});

    @BeforeAll
    static void start() throws InterruptedException {
        SERENDIP.start(step -> {});
    }

    @AfterAll
    static void stop() {
        SERENDIP.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void who_uses_up_a_limit_is_refused_and_nobody_else_is(Limit limit) {
        LimitAttempts limitAttempts = new LimitAttempts(SERENDIP);
        try (LimitAttempt greedy = limitAttempts.of(limit);
                LimitAttempt other = limitAttempts.of(limit)) {
            long start = System.nanoTime();
            int granted = 0;
            while (greedy.isGranted()) {
                granted++;
                assertThat(granted).isLessThan(10 * limit.burst());
            }
            long earned = 1 + Duration.ofNanos(System.nanoTime() - start).dividedBy(limit.refill());
            assertThat((long) granted).isBetween((long) limit.burst(), limit.burst() + earned);
            assertThat(other.isGranted()).isTrue();
        }
    }
}
