package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class MetricsIT {

    private static final String ONLINE = "serendip_people_online";
    private static final String LIVE = "serendip_encounters_live";
    private static final String STARTED = "serendip_encounters_started_total";
    private static final String VIDEO_SEEKERS = "serendip_seekers{mode=\"video\"}";
    private static final String TEXT_SEEKERS = "serendip_seekers{mode=\"text\"}";
    private static final String WAITS = "serendip_seconds_waited_seconds_count{mode=\"video\"}";
    private static final String WAITED = "serendip_seconds_waited_seconds_sum{mode=\"video\"}";
    private static final String LONGEST = "serendip_seconds_waited_seconds{mode=\"video\",quantile=\"0.999\"}";
    private static final String REFUSED = "serendip_refusals_total{code=\"%s\"}";
    private static final String CLOSED = "serendip_sockets_closed_total{reason=\"%s\"}";
    private static final String RELAY_FAILURES = "serendip_relay_failures_total";
    private static final String OUTBOX_CLOSURES = "serendip_outbox_closures_total";

    private RunningSerendip serendip;
    private Metrics before;

    /** Waits until nobody of an earlier test is connected. */
    @BeforeEach
    void quiet(RunningSerendip serendip) {
        this.serendip = serendip;
        this.before = Metrics.awaited(
                serendip, now -> now.get(ONLINE) + now.get(LIVE) + now.get(VIDEO_SEEKERS) + now.get(TEXT_SEEKERS) == 0);
    }

    private void haveGrown(String name, double by) {
        assertThat(Metrics.of(serendip).since(before, name)).as(name).isEqualTo(by);
    }

    private static void seek(RawSocket socket, String mode, String interest) {
        socket.say("{\"type\":\"seek\",\"mode\":\"" + mode + "\",\"interests\":[\"" + interest + "\"]}");
    }

    @Test
    void every_figure_moves_by_exactly_what_happened() {
        String interest = UUID.randomUUID().toString();
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            haveGrown(ONLINE, 2);

            Instant start = Instant.now();
            seek(ann, "video", interest);
            while (!ann.next("seeking").getBoolean("widened")) {}
            seek(bob, "text", interest);
            bob.next("seeking");
            haveGrown(VIDEO_SEEKERS, 1);
            haveGrown(TEXT_SEEKERS, 1);
            haveGrown(LIVE, 0);

            bob.say("{\"type\":\"stop\"}");
            seek(bob, "video", interest);
            String encounter = bob.next("met").getString("encounter");
            ann.next("met");
            Duration most = Duration.between(start, Instant.now());
            haveGrown(VIDEO_SEEKERS, 0);
            haveGrown(TEXT_SEEKERS, 0);
            haveGrown(LIVE, 1);
            haveGrown(STARTED, 1);
            haveGrown(WAITS, 2);
            assertThat(Metrics.of(serendip).since(before, WAITED)).isBetween(1.0, (double) most.toSeconds());
            assertThat(Metrics.of(serendip).get(LONGEST)).isGreaterThanOrEqualTo(1);

            ann.say("{}");
            ann.say("{\"type\":\"stop\"}");
            ann.say("{\"type\":\"stop\"}");
            ann.next("refused");
            ann.next("refused");
            ann.next("refused");
            haveGrown(REFUSED.formatted("invalid"), 1);
            haveGrown(REFUSED.formatted("not-seeking"), 2);

            ann.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
            ann.next("parted");
            bob.next("parted");
            haveGrown(LIVE, 0);
            haveGrown(STARTED, 1);
            haveGrown(ONLINE, 2);
        }
        Metrics.awaited(serendip, now -> now.since(before, ONLINE) == 0);
        haveGrown(OUTBOX_CLOSURES, 0);
    }

    @Test
    void a_client_that_can_use_no_relay_is_counted() {
        try (RawSocket ann = Person.registers(serendip).connects();
                RawSocket bob = Person.registers(serendip).connects()) {
            String ice =
                    "{\"type\":\"ice\",\"encounter\":\"" + Meeting.of(ann, bob).encounter() + "\"";
            ann.say(ice + "}");
            ann.say(ice + ",\"relayFailed\":false}");
            ann.next("ice");
            ann.next("ice");
            haveGrown(RELAY_FAILURES, 0);
            ann.say(ice + ",\"relayFailed\":true}");
            ann.next("ice");
            haveGrown(RELAY_FAILURES, 1);
        }
    }

    @Test
    void a_socket_that_is_closed_for_not_reading_is_counted_as_that() {
        try (RawSocket slow = Person.registers(serendip).connectsWithoutReading();
                RawSocket bob = Person.registers(serendip).connects()) {
            String signal = Meeting.largeSignalTo(slow, bob);
            for (int i = 0; i < 1_000; i++) {
                bob.say(signal);
            }
            bob.next("parted");
            haveGrown(OUTBOX_CLOSURES, 1);
            haveGrown(CLOSED.formatted("not reading"), 1);
        }
    }

    @Test
    void a_socket_that_is_closed_for_another_reason_is_counted_by_that() {
        Person ann = Person.registers(serendip);
        try (RawSocket socket = ann.connects()) {
            ann.deletes("/api/session");
            assertThat(socket.closeCode()).isEqualTo(4401);
            haveGrown(CLOSED.formatted("signed out"), 1);
            haveGrown(OUTBOX_CLOSURES, 0);
        }
    }
}
