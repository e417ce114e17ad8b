package chat.serendip.signaling;

import chat.serendip.encounter.LiveEncounter;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.signaling.message.Bounds;
import chat.serendip.talk.TalkSettings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator may set about sockets and meeting; {@code microprofile-config.properties} has the defaults and says
 * what each means.
 *
 * <p>Silence is the longest time until somebody is told that the partner is away; the talk's hold follows. An outbox has
 * room for every line that a client that comes back is sent at once, however long each is: otherwise coming back would
 * end the encounter.
 */
record SocketSettings(
        Duration heartbeat,
        Duration silence,
        Duration stall,
        int outboxMessages,
        int outboxBytes,
        Duration drain,
        Duration quiet,
        LobbySettings lobby,
        TalkSettings talk) {

    /** How long a handshake may take so that its socket still learns of events meanwhile. */
    static final Duration LONGEST_HANDSHAKE = Duration.ofMinutes(1);

    /** Besides the lines: what comes before them, the description after them, and what else is told meanwhile. */
    private static final int SPARE_MESSAGES = 8;

    private static final int FEWEST_MESSAGES = LiveEncounter.MAX_LINES + SPARE_MESSAGES;
    private static final int FEWEST_BYTES =
            LiveEncounter.MAX_LINES * Bounds.SAID_BYTES + SPARE_MESSAGES * Bounds.MESSAGE_BYTES;

    SocketSettings {
        if (outboxMessages < FEWEST_MESSAGES || outboxBytes < FEWEST_BYTES) {
            throw new IllegalArgumentException("serendip.socket.outbox.messages must be " + FEWEST_MESSAGES
                    + " or more, and serendip.socket.outbox.bytes " + FEWEST_BYTES
                    + " or more: so much may be sent at once to who comes back");
        }
        if (silence.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException("serendip.socket.silence must be longer than serendip.socket.heartbeat");
        }
    }

    static SocketSettings from(Config config) {
        return new SocketSettings(
                config.getValue("serendip.socket.heartbeat", Duration.class),
                config.getValue("serendip.socket.silence", Duration.class),
                config.getValue("serendip.socket.stall", Duration.class),
                config.getValue("serendip.socket.outbox.messages", Integer.class),
                config.getValue("serendip.socket.outbox.bytes", Integer.class),
                config.getValue("serendip.socket.drain", Duration.class),
                config.getValue("serendip.lobby.silence", Duration.class),
                new LobbySettings(
                        config.getValue("serendip.lobby.patience", Duration.class),
                        config.getValue("serendip.lobby.last-partners", Integer.class),
                        config.getValue("serendip.lobby.refresh", Duration.class),
                        config.getValue("serendip.lobby.memory", Duration.class)),
                new TalkSettings(
                        config.getValue("serendip.talk.hold", Duration.class),
                        config.getValue("serendip.talk.media", Duration.class),
                        config.getValue("serendip.talk.reload", Duration.class),
                        config.getValue("serendip.talk.answer", Duration.class),
                        config.getValue("serendip.talk.standstill", Duration.class),
                        config.getValue("serendip.talk.restart", Duration.class)));
    }
}
