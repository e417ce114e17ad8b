package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> sent = new ArrayList<>();
    private final List<Consumer<Boolean>> inFlight = new ArrayList<>();
    private final Outbox slow = outbox((text, done) -> {
        sent.add(text);
        inFlight.add(done);
    });

    private Outbox outbox(Outbox.Wire wire) {
        return new Outbox(wire, 3, 100, nanos::get);
    }

    private void give(Outbox outbox, String text) {
        outbox.put(text);
        outbox.flush();
    }

    @Test
    void one_message_is_in_flight_at_a_time_and_they_leave_in_order() {
        give(slow, "a");
        give(slow, "b");
        give(slow, "c");
        assertThat(sent).containsExactly("a");
        inFlight.get(0).accept(true);
        assertThat(sent).containsExactly("a", "b");
        inFlight.get(1).accept(true);
        inFlight.get(2).accept(true);
        assertThat(sent).containsExactly("a", "b", "c");
        assertThat(slow.isEmpty()).isTrue();
    }

    @Test
    void too_many_messages_close_it() {
        give(slow, "in flight");
        assertThat(IntStream.range(0, 3).allMatch(i -> slow.put("waits"))).isTrue();
        assertThat(slow.put("too many")).isFalse();
        inFlight.get(0).accept(true);
        assertThat(sent).hasSize(1);
    }

    @Test
    void too_many_bytes_close_it() {
        give(slow, "in flight");
        assertThat(slow.put("é".repeat(50))).isTrue();
        assertThat(slow.put("x")).isFalse();
    }

    @Test
    void a_send_that_takes_too_long_is_noticed() {
        give(slow, "a");
        nanos.set(1_000);
        assertThat(slow.isStuck(1_000)).isFalse();
        nanos.set(1_001);
        assertThat(slow.isStuck(1_000)).isTrue();
        inFlight.get(0).accept(true);
        assertThat(slow.isStuck(1_000)).isFalse();
    }

    @Test
    void a_failed_send_ends_it() {
        give(slow, "a");
        give(slow, "b");
        inFlight.get(0).accept(false);
        give(slow, "c");
        assertThat(sent).containsExactly("a");
    }

    @Test
    void a_wire_that_sends_at_once_makes_no_deep_recursion() {
        AtomicInteger count = new AtomicInteger();
        Outbox fast = new Outbox(
                (text, done) -> {
                    count.incrementAndGet();
                    done.accept(true);
                },
                100_000,
                Integer.MAX_VALUE,
                nanos::get);
        IntStream.range(0, 100_000).forEach(i -> fast.put("x"));
        fast.flush();
        assertThat(count).hasValue(100_000);
    }

    @Test
    void from_many_threads_everything_is_sent_once_and_one_at_a_time() throws InterruptedException {
        AtomicInteger flying = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger count = new AtomicInteger();
        Outbox busy = new Outbox(
                (text, done) -> {
                    most.accumulateAndGet(flying.incrementAndGet(), Math::max);
                    count.incrementAndGet();
                    flying.decrementAndGet();
                    done.accept(true);
                },
                1_000_000,
                Integer.MAX_VALUE,
                nanos::get);
        CountDownLatch end = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                        IntStream.range(0, 20_000).forEach(j -> give(busy, "x"));
                        end.countDown();
                    })
                    .start();
        }
        end.await();
        assertThat(count).hasValue(80_000);
        assertThat(most).hasValue(1);
        assertThat(busy.isEmpty()).isTrue();
    }
}
