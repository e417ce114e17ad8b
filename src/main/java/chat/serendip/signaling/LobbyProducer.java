package chat.serendip.signaling;

import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Lobby;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Makes the one lobby of this server, with its clock, source of randomness and listener. */
@ApplicationScoped
class LobbyProducer {

    private final SocketSettings settings;

    @Inject
    LobbyProducer(Config config) {
        settings = SocketSettings.from(config);
    }

    @Produces
    @Singleton
    SocketSettings settings() {
        return settings;
    }

    @Produces
    @Singleton
    Lobby lobby(Clock clock, SecureRandom random, LobbyEventSender lobbyEventSender, MetricRegistry registry) {
        Lobby lobby = new Lobby(clock, random, settings.lobby(), lobbyEventSender);
        for (Mode mode : Mode.values()) {
            registry.gauge(
                    SocketMetrics.described("seekers", "People who wait, by mode"),
                    lobby,
                    at -> at.census().waiting().get(mode),
                    SocketMetrics.tag(mode));
        }
        return lobby;
    }
}
