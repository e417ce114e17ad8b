package chat.serendip.signaling;

import chat.serendip.lobby.LobbySettings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator may set about sockets and meeting; {@code microprofile-config.properties} has the defaults and says what
 * each means.
 *
 * <p>Silence and grace together are the longest time until somebody hears that the partner vanished.
 */
record SocketSettings(
        Duration heartbeat,
        Duration silence,
        Duration stall,
        int outboxMessages,
        int outboxBytes,
        Duration drain,
        LobbySettings lobby) {

    SocketSettings {
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
                new LobbySettings(
                        config.getValue("serendip.lobby.patience", Duration.class),
                        config.getValue("serendip.lobby.last-partners", Integer.class),
                        config.getValue("serendip.lobby.grace", Duration.class),
                        config.getValue("serendip.lobby.refresh", Duration.class),
                        config.getValue("serendip.lobby.memory", Duration.class)));
    }
}
