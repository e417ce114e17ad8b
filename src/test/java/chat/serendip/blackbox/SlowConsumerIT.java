package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server closes a socket that reads nothing within ten seconds, and nobody else notices. */
@ExtendWith(SerendipExtension.class)
class SlowConsumerIT {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final String CLOSURES = "serendip_sockets_closed_total{reason=\"not reading\"}";

    /** So many signals of 15 KB fill the system's buffers of a socket and the outbox. */
    private static final int SIGNALS = 800;

    /** A socket that reads nothing, and a partner that sends signals again and again. */
    private static final class SlowPair implements AutoCloseable {

        private final RawSocket slow;
        private final RawSocket sender;
        private final String signal;
        private final Thread thread = new Thread(this::sendSignals, "talker");
        private final long start = System.nanoTime();
        private volatile boolean parted;

        SlowPair(RunningSerendip serendip) {
            slow = Person.registers(serendip).connectsWithoutReading();
            sender = Person.registers(serendip).connects();
            signal = Meeting.largeSignalTo(slow, sender);
            givesSignOfLife();
        }

        /** It is there, or else it would be parted from, or closed for its silence and not for not reading. */
        void givesSignOfLife() {
            slow.say("{\"type\":\"ping\"}");
        }

        private void sendSignals() {
            for (int signals = 0; signals < SIGNALS && !parted; signals++) {
                sender.say(signal);
            }
        }

        /** Waits until the server has parted them, and returns how long it took. */
        Duration untilParted() {
            assertThat(sender.next("parted").getString("reason")).isEqualTo("partner-left");
            parted = true;
            return Duration.ofNanos(System.nanoTime() - start);
        }

        int closeCode() {
            slow.listen();
            return slow.closeCode();
        }

        @Override
        public void close() {
            parted = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sender.close();
            slow.close();
        }
    }

    @Test
    void who_does_not_read_is_closed_for_that_within_ten_seconds(RunningSerendip serendip) {
        isClosed(serendip);
    }

    @Test
    void the_settings_that_are_shipped_do_so_too(RunningSerendip serendip) throws InterruptedException {
        Map<String, String> ours = serendip.installation().properties();
        try {
            serendip.restart(Map.of(
                    "serendip.socket.heartbeat", "PT4S",
                    "serendip.socket.silence", "PT10S",
                    "serendip.socket.stall", "PT8S"));
            isClosed(serendip);
        } finally {
            serendip.restart(ours);
        }
    }

    private static void isClosed(RunningSerendip serendip) {
        Metrics before = Metrics.of(serendip);
        try (SlowPair pair = new SlowPair(serendip)) {
            pair.thread.start();
            assertThat(pair.untilParted()).isLessThan(WITHIN);
            assertThat(Metrics.of(serendip).since(before, CLOSURES)).isEqualTo(1);
            // the connection may end before the close frame arrives, because nothing was read until now
            assertThat(pair.closeCode()).isIn(4408, 1006);
        }
    }

    @Test
    void several_who_do_not_read_slow_nobody_else(RunningSerendip serendip) {
        List<SlowPair> pairs = new ArrayList<>();
        Metrics before = Metrics.of(serendip);
        try (RawSocket other = Person.registers(serendip).connects()) {
            for (int number = 0; number < 6; number++) {
                pairs.add(new SlowPair(serendip));
            }
            pairs.forEach(SlowPair::givesSignOfLife);
            pairs.forEach(pair -> pair.thread.start());
            Duration slowest = Duration.ZERO;
            long start = System.nanoTime();
            Duration closed = Duration.ZERO;
            boolean allClosed = false;
            for (int answers = 0; answers < 20 || !allClosed; answers++) {
                long asked = System.nanoTime();
                assertThat(other.receivesNothing()).isTrue();
                Duration answer = Duration.ofNanos(System.nanoTime() - asked);
                slowest = answer.compareTo(slowest) > 0 ? answer : slowest;
                if (!allClosed) {
                    closed = Duration.ofNanos(System.nanoTime() - start);
                    assertThat(closed).isLessThan(WITHIN);
                    allClosed = Metrics.of(serendip).since(before, CLOSURES) == pairs.size();
                }
            }
            assertThat(slowest).isLessThan(Duration.ofSeconds(2));
            pairs.forEach(SlowPair::untilParted);
        } finally {
            pairs.forEach(SlowPair::close);
        }
    }
}
