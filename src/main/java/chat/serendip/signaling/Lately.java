package chat.serendip.signaling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What happened lately to sessions and accounts: a handshake that was let in before hears of it when its socket opens. Safe
 * for use by many threads.
 */
final class Lately<T> {

    private record Happened<T>(T what, Instant when) {}

    private final Map<Object, Happened<T>> lately = new ConcurrentHashMap<>();
    private final Clock clock;

    Lately(Clock clock) {
        this.clock = clock;
    }

    Optional<T> of(Object id) {
        return Optional.ofNullable(lately.get(id)).map(Happened::what);
    }

    /** Remembers it for a while, instead of what happened to the same one before. */
    void remember(Object id, T what) {
        Instant now = clock.instant();
        lately.values().removeIf(happened -> happened.when().isBefore(now.minus(SocketSettings.LONGEST_HANDSHAKE)));
        lately.put(id, new Happened<>(what, now));
    }
}
