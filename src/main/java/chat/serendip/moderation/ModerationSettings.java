package chat.serendip.moderation;

import org.eclipse.microprofile.config.Config;

/**
 * What an operator may set about moderation; {@code microprofile-config.properties} has the defaults and says what each means.
 *
 * @param singleModerator whether one moderator has to do: nobody else confirms, and nobody is too close to a case
 */
record ModerationSettings(boolean singleModerator) {

    static ModerationSettings from(Config config) {
        return new ModerationSettings(config.getValue("serendip.moderation.single-moderator", Boolean.class));
    }
}
