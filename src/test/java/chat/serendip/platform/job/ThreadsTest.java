package chat.serendip.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final Threads threads = new Threads(Thread::new, nanos::get);

    @AfterEach
    void end() {
        threads.end();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void no_error_ends_a_timer() {
        CountDownLatch runs = new CountDownLatch(3);
        threads.every("failing", PAUSE, () -> {
            runs.countDown();
            throw new StackOverflowError();
        });
        await(runs);
    }

    @Test
    void a_timer_that_hangs_is_no_longer_alive() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        threads.every("hanging", PAUSE, LONGEST_RUN, () -> {
            hanging.countDown();
            await(released);
        });
        await(hanging);
        nanos.addAndGet(LONGEST_RUN.toNanos());
        assertThat(threads.allBeat()).isTrue();
        nanos.addAndGet(PAUSE.toNanos() + 1);
        assertThat(threads.allBeat()).isFalse();
        released.countDown();
    }

    @Test
    void each_run_is_a_beat_whether_it_failed_or_not() {
        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch again = new CountDownLatch(4);
        threads.every("failing", PAUSE, LONGEST_RUN, () -> {
            await(moved);
            again.countDown();
            throw new IllegalStateException("this run fails");
        });
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(threads.allBeat()).isFalse();
        moved.countDown();
        await(again);
        assertThat(threads.allBeat()).isTrue();
    }
}
