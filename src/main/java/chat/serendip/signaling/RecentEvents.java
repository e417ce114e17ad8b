package chat.serendip.signaling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * What happened lately to sessions and accounts: a handshake that was let in before hears of it when its socket opens. Safe
 * for use by many threads.
 */
final class RecentEvents<T> {

    private record Happened<T>(T what, Instant when) {}

    private final Map<Object, Happened<T>> recentEvents = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentEvents(Clock clock) {
        this.clock = clock;
    }

    Optional<T> of(Object id) {
        return Optional.ofNullable(recentEvents.get(id)).map(Happened::what);
    }

    /** Remembers it for a while, instead of what happened to the same one before. */
    void remember(Object id, T what) {
        remember(id, what, (before, event) -> event);
    }

    /** Remembers it for a while, or what happened to the same one before, whichever is to be kept. */
    void remember(Object id, T what, BinaryOperator<T> kept) {
        Instant now = clock.instant();
        recentEvents
                .values()
                .removeIf(happened -> happened.when().isBefore(now.minus(SocketSettings.LONGEST_HANDSHAKE)));
        recentEvents.merge(
                id,
                new Happened<>(what, now),
                (before, event) -> new Happened<>(kept.apply(before.what(), event.what()), now));
    }
}
