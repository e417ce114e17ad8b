package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server closes a socket that reads nothing, for that and not for its silence, and nobody else notices. */
@ExtendWith(SerendipExtension.class)
class SlowConsumerIT {

    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
    private static final String CLOSURES = "serendip_sockets_closed_total{reason=\"not reading\"}";

    /** So many signals of 15 KB fill the system's buffers of a socket and the outbox. */
    private static final int SIGNALS = 800;

    /** A socket that reads nothing, and a partner that sends signals again and again. */
    private static final class SlowPair implements AutoCloseable {

        private final RawSocket slow;
        private final RawSocket sender;
        private final String signal;
        private final Thread thread = new Thread(this::sendSignals, "talker");
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
                if (signals % 20 == 0) {
                    givesSignOfLife();
                }
                sender.say(signal);
            }
        }

        void waitUntilParted() {
            assertThat(sender.next("parted").getString("reason")).isEqualTo("partner-left");
            parted = true;
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
    void who_does_not_read_is_closed_for_that(RunningSerendip serendip) {
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
            pair.waitUntilParted();
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
            // while the server waits for them, so long would others wait if it waited with everything
            long start = System.nanoTime();
            long slowestAnswer = 0;
            while (Metrics.of(serendip).since(before, CLOSURES) < pairs.size()) {
                long asked = System.nanoTime();
                assertThat(other.receivesNothing()).isTrue();
                slowestAnswer = Math.max(slowestAnswer, System.nanoTime() - asked);
                assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
            }
            assertThat(slowestAnswer).isLessThan((System.nanoTime() - start) / 2);
            pairs.forEach(SlowPair::waitUntilParted);
        } finally {
            pairs.forEach(SlowPair::close);
        }
    }
}
