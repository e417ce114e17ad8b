package chat.serendip.signaling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * Recent events about sessions and accounts. A socket learns from it, when it opens, what happened after its handshake
 * was admitted. Safe for use by many threads.
 */
final class RecentEvents<T> {

    private record Entry<T>(T what, Instant when) {}

    private final Map<Object, Entry<T>> recentEvents = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentEvents(Clock clock) {
        this.clock = clock;
    }

    Optional<T> of(Object id) {
        return Optional.ofNullable(recentEvents.get(id)).map(Entry::what);
    }

    /** Remembers the event for a while, in place of an earlier one about the same id. */
    void remember(Object id, T what) {
        remember(id, what, (before, event) -> event);
    }

    /** Remembers the event for a while; {@code kept} chooses between it and an earlier one about the same id. */
    void remember(Object id, T what, BinaryOperator<T> kept) {
        Instant now = clock.instant();
        recentEvents
                .values()
                .removeIf(happened -> happened.when().isBefore(now.minus(SocketSettings.LONGEST_HANDSHAKE)));
        recentEvents.merge(
                id,
                new Entry<>(what, now),
                (before, event) -> new Entry<>(kept.apply(before.what(), event.what()), now));
    }
}
