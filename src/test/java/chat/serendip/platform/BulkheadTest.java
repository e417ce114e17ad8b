package chat.serendip.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BulkheadTest {

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch entered = new CountDownLatch(2);
    private final CountDownLatch leave = new CountDownLatch(1);

    @AfterEach
    void end() {
        leave.countDown();
        people.shutdownNow();
    }

    private String stay() {
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "served";
    }

    @Test
    void who_finds_everybody_waiting_is_sent_away_at_once() throws Exception {
        var bulkhead = new Bulkhead(2, 0, 10_000, "busy");
        Future<String> first = people.submit(() -> bulkhead.pass(this::stay));
        Future<String> second = people.submit(() -> bulkhead.pass(this::stay));
        entered.await();
        assertThatExceptionOfType(TooBusy.class)
                .isThrownBy(() -> bulkhead.pass(() -> "never"))
                .satisfies(busy -> assertThat(busy.status()).isEqualTo(503))
                .satisfies(busy -> assertThat(busy.retryAfter()).isPresent());
        leave.countDown();
        assertThat(first.get()).isEqualTo("served");
        assertThat(second.get()).isEqualTo("served");
        assertThat(bulkhead.pass(() -> "served")).isEqualTo("served");
    }

    @Test
    void a_burst_is_let_in_two_by_two_and_most_of_it_is_sent_away() throws Exception {
        var bulkhead = new Bulkhead(2, 64, 10_000, "busy");
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var rejections = new CountDownLatch(200 - 66);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int person = 0; person < 200; person++) {
            all.add(people.submit(() -> {
                try {
                    return bulkhead.pass(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        stay();
                        inside.decrementAndGet();
                        return true;
                    });
                } catch (TooBusy sentAway) {
                    rejections.countDown();
                    return false;
                }
            }));
        }
        rejections.await();
        leave.countDown();
        int served = 0;
        for (Future<Boolean> one : all) {
            served += one.get() ? 1 : 0;
        }
        assertThat(served).isEqualTo(66);
        assertThat(most).hasValue(2);
    }

    @Test
    void who_has_waited_too_long_is_sent_away() throws Exception {
        var bulkhead = new Bulkhead(2, 1, 1, "busy");
        people.execute(() -> bulkhead.pass(this::stay));
        people.execute(() -> bulkhead.pass(this::stay));
        entered.await();
        assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> bulkhead.pass(() -> "never"));
    }

    @Test
    void who_waits_is_served_in_the_end() throws Exception {
        var bulkhead = new Bulkhead(2, 1, 10_000, "busy");
        people.execute(() -> bulkhead.pass(this::stay));
        people.execute(() -> bulkhead.pass(this::stay));
        entered.await();
        Future<String> third = people.submit(() -> bulkhead.pass(() -> "served"));
        leave.countDown();
        assertThat(third.get()).isEqualTo("served");
    }

    @Test
    void work_that_fails_leaves_the_room_free() {
        var bulkhead = new Bulkhead(1, 0, 1, "busy");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bulkhead.pass(() -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(bulkhead.pass(() -> "served")).isEqualTo("served");
    }
}
