package chat.serendip.moderation.mark;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How long marks of banned people are kept after the ban; {@code microprofile-config.properties} has the defaults.
 *
 * @param kept of addresses and browsers
 * @param network of networks, which change hands
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
