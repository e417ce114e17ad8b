package chat.serendip.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HoldClockTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final HoldClock clock = new HoldClock(nanos::get, Duration.ofMinutes(2));

    /** By how many seconds the clock moves while so many pass. */
    private long movesIn(int seconds) {
        long before = clock.nanos();
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        return Duration.ofNanos(clock.nanos() - before).toSeconds();
    }

    @Test
    void it_stands_still_while_it_is_stopped() {
        assertThat(movesIn(10)).isEqualTo(10);
        clock.stop();
        assertThat(movesIn(10)).isZero();
        clock.go();
        assertThat(movesIn(10)).isEqualTo(10);
    }

    @Test
    void it_stands_still_for_two_minutes_at_most_however_often_it_is_stopped() {
        clock.stop();
        assertThat(movesIn(100)).isZero();
        clock.stop();
        assertThat(movesIn(30)).isEqualTo(10);
        clock.go();
        assertThat(movesIn(5)).isEqualTo(5);
    }

    @Test
    void each_stop_has_its_own_two_minutes() {
        for (int time = 0; time < 3; time++) {
            clock.stop();
            assertThat(movesIn(119)).isZero();
            clock.go();
            clock.go();
            assertThat(movesIn(1)).isEqualTo(1);
        }
    }
}
