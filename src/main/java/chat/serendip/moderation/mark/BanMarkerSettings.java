package chat.serendip.moderation.mark;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How long ban markers are kept after the ban; {@code microprofile-config.properties} has the defaults.
 *
 * @param kept for mail addresses and browsers
 * @param network for networks, which are given to other people
 */
record BanMarkerSettings(Duration kept, Duration network) {

    BanMarkerSettings {
        if (kept.isNegative() || kept.isZero() || network.isNegative() || network.isZero()) {
            throw new IllegalArgumentException("what serendip.marks names must be longer than nothing");
        }
    }

    static BanMarkerSettings from(Config config) {
        return new BanMarkerSettings(
                config.getValue("serendip.marks.kept", Duration.class),
                config.getValue("serendip.marks.network", Duration.class));
    }

    Duration of(BanMarkerKind kind) {
        return kind == BanMarkerKind.NETWORK ? network : kept;
    }
}
