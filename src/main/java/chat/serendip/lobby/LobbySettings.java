package chat.serendip.lobby;

import java.time.Duration;

/**
 * How long the lobby waits and remembers.
 *
 * @param patience how long a seeker meets only new people who share an interest, before its search widens
 * @param lastPartners how many of an account's last partners it avoids
 * @param refresh how often a seeker is told the figures again
 * @param memory how long the last partners of somebody who went away are remembered
 */
public record LobbySettings(Duration patience, int lastPartners, Duration refresh, Duration memory) {

    public static final LobbySettings DEFAULT =
            new LobbySettings(Duration.ofSeconds(5), 3, Duration.ofSeconds(10), Duration.ofMinutes(10));

    public LobbySettings {
        if (patience.isNegative() || lastPartners < 0 || memory.isNegative()) {
            throw new IllegalArgumentException("the lobby's settings can't be negative");
        }
        if (refresh.isNegative() || refresh.isZero()) {
            throw new IllegalArgumentException("refresh must be positive");
        }
    }
}
