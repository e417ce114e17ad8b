package chat.serendip.moderation;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator may set about moderation; {@code microprofile-config.properties} has the defaults and says what each means.
 *
 * @param singleModerator whether one moderator has to do: nobody else confirms, and nobody is too close to a case
 */
record ModerationSettings(boolean singleModerator, PauseRule pause) {

    static ModerationSettings from(Config config) {
        return new ModerationSettings(
                config.getValue("serendip.moderation.single-moderator", Boolean.class),
                new PauseRule(
                        config.getValue("serendip.moderation.pause", Duration.class),
                        config.getValue("serendip.moderation.pause.within", Duration.class),
                        config.getValue("serendip.moderation.pause.reporters", Integer.class),
                        config.getValue("serendip.moderation.pause.accuracy", Double.class),
                        config.getValue("serendip.moderation.pause.unproven", Double.class)));
    }
}
