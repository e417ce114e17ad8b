package chat.serendip.moderation.retention;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * How long things are kept after they ended; {@code microprofile-config.properties} has the defaults and says when each
 * period begins.
 */
record RetentionSettings(Duration cases, Duration sanctions, Duration notices) {

    RetentionSettings {
        for (Duration kept : List.of(cases, sanctions, notices)) {
            if (kept.isNegative() || kept.isZero()) {
                throw new IllegalArgumentException("what serendip.retention names must be longer than nothing");
            }
        }
    }

    static RetentionSettings from(Config config) {
        return new RetentionSettings(
                config.getValue("serendip.retention.cases", Duration.class),
                config.getValue("serendip.retention.sanctions", Duration.class),
                config.getValue("serendip.retention.notices", Duration.class));
    }
}
