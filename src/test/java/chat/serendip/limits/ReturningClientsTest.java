package chat.serendip.limits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What clients that come back, all at once, do to a server that comes back, and its limits to them. The clients keep the
 * policy of {@code reconnectPolicy.ts} while a talk runs: a try each second for 26 tries, which doesn't wait for the one
 * before, then pauses of 3 s at most; after the third failure they ask once for the session and keep its
 * {@code Retry-After}. Times are in milliseconds.
 */
class ReturningClientsTest {

    private static final int TALKERS = 1_000;

    /** A handshake keeps the server busy for so long: 250 in a second, fewer than two cores make. */
    private static final int HANDSHAKE = 4;

    private final ManualClock clock = new ManualClock();
    private final Limits limits = new Limits(key -> Optional.empty(), clock, 50_000);
    private final SplittableRandom random = new SplittableRandom(12);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Map<Long, Integer> handshakesBySecond = new TreeMap<>();
    private long now;
    private long number;
    private long busyUntil;

    private record Event(long at, long number, Runnable what) {}

    private void later(long pause, Runnable what) {
        events.add(new Event(now + pause, number++, what));
    }

    private void runUntil(long end) {
        for (Event event = events.poll(); event != null && event.at() <= end; event = events.poll()) {
            clock.advance(Duration.ofMillis(event.at() - now));
            now = event.at();
            event.what().run();
        }
    }

    /** A server that doesn't listen, then listens and refuses handshakes, and then is ready. */
    private record Server(long listens, long ready) {}

    private final class Talker {

        private final String account;
        private final String network;
        private final Server server;
        private final boolean hears;
        private int tries;
        private int failures;
        private int refusals;
        private long notBefore;
        private long backAt = Long.MAX_VALUE;

        /** @param hears whether the server's answers reach it */
        Talker(int number, String network, Server server, boolean hears) {
            this.account = "account " + number;
            this.network = network;
            this.server = server;
            this.hears = hears;
        }

        /** The server closed the socket, and named some seconds. */
        void isClosed(int seconds) {
            notBefore = now + asked(seconds);
            scheduleTry();
        }

        private long asked(int seconds) {
            return Math.round(seconds * 1000 * (1 + random.nextDouble() / 2));
        }

        private void scheduleTry() {
            double pause = tries == 0
                    ? 500 * random.nextDouble()
                    : tries < 26 ? 750 + 500 * random.nextDouble() : 3_000 - 300 * random.nextDouble();
            later(Math.max(Math.round(pause), notBefore - now), this::tryHandshake);
        }

        private void tryHandshake() {
            if (backAt <= now) {
                return;
            }
            tries++;
            scheduleTry();
            if (now < server.ready()) {
                failed();
                return;
            }
            handshakesBySecond.merge(now / 1000, 1, Integer::sum);
            if (limits.take(Limit.HANDSHAKES_FROM_NETWORK, network).isPresent()
                    || limits.take(Limit.HANDSHAKES_OF_ACCOUNT, account).isPresent()) {
                refusals++;
                failed();
                return;
            }
            busyUntil = Math.max(busyUntil, now) + HANDSHAKE;
            if (hears) {
                backAt = Math.min(backAt, busyUntil);
            }
        }

        private void failed() {
            failures++;
            if (failures == 3 && now >= server.listens()) {
                limits.take(Limit.REQUESTS, network).ifPresent(wait -> notBefore = now + asked(1));
            }
        }
    }

    private List<Talker> restart(Server server, int networks) {
        List<Talker> talkers = new ArrayList<>();
        for (int talker = 0; talker < TALKERS; talker++) {
            talkers.add(new Talker(talker, "network " + talker % networks, server, true));
        }
        talkers.forEach(talker -> talker.isClosed(1 + random.nextInt(3)));
        runUntil(server.ready() + 60_000);
        return talkers;
    }

    @ParameterizedTest
    @CsvSource({"1000, 20000", "1, 20000", "1, 2000", "10, 60000"})
    void a_thousand_who_come_back_to_a_restarted_server_are_soon_in_and_do_not_flood_it(int networks, long ready) {
        List<Talker> talkers = restart(new Server(ready - 1_000, ready), networks);

        assertThat(talkers).allMatch(talker -> talker.refusals == 0, "is refused by no limit");
        assertThat(talkers).allMatch(talker -> talker.backAt < ready + 10_000, "is back while it is held");
        int all = handshakesBySecond.values().stream().mapToInt(count -> count).sum();
        assertThat(all).isLessThan(3 * TALKERS);
        assertThat(handshakesBySecond.values()).allMatch(count -> count <= TALKERS);
    }

    @Test
    void who_hears_no_answer_for_ten_minutes_is_refused_by_no_limit() {
        Talker talker = new Talker(0, "network", new Server(0, 0), false);
        talker.isClosed(1);
        runUntil(600_000);

        assertThat(talker.tries).isGreaterThan(200);
        assertThat(talker.refusals).isZero();
    }
}
