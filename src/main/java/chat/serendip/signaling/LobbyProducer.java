package chat.serendip.signaling;

import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Lobby;
import chat.serendip.talk.Talks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Makes the one lobby of this server, and its talks, each with its clocks and its listener. */
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
    Talks<Connection> talks(LongSupplier nanos, TalkEventSender talkEventSender) {
        return new Talks<>(nanos, settings.talk(), talkEventSender);
    }

    @Produces
    @Singleton
    Lobby lobby(
            Clock clock,
            LongSupplier nanos,
            SecureRandom random,
            LobbyEventSender lobbyEventSender,
            MetricRegistry registry) {
        Lobby lobby = new Lobby(clock, nanos, random, settings.lobby(), lobbyEventSender);
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
