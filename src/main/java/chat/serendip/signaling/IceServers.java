package chat.serendip.signaling;

import chat.serendip.signaling.message.ServerMessage.IceServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The STUN and TURN servers that clients are told: {@code STUN_URLS} and {@code TURN_URLS}, each a comma-separated
 * list, and {@code TURN_SECRET}. Without any, people meet only within one network.
 */
@ApplicationScoped
class IceServers {

    private static final Logger LOG = Logger.getLogger(IceServers.class.getName());

    private final List<String> stun;
    private final List<String> turn;
    private final @Nullable TurnCredentials credentials;

    @Inject
    IceServers(Config config, Clock clock) {
        this(
                text(config, "STUN_URLS"),
                text(config, "TURN_URLS"),
                text(config, "TURN_SECRET"),
                config.getValue("serendip.relay.credential", Duration.class),
                clock);
    }

    IceServers(String stunUrls, String turnUrls, String turnSecret, Duration credentialLife, Clock clock) {
        stun = urls(stunUrls, "stun:", "stuns:");
        List<String> relays = urls(turnUrls, "turn:", "turns:");
        if (!relays.isEmpty() && turnSecret.isBlank()) {
            LOG.warning("TURN_URLS is set but TURN_SECRET is not: the relay is left out");
        }
        turn = turnSecret.isBlank() ? List.of() : relays;
        credentials = turn.isEmpty() ? null : new TurnCredentials(turnSecret, credentialLife, clock);
    }

    /** The servers for one side of one encounter, with a credential made for it. */
    List<IceServer> mint() {
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        if (credentials != null) {
            TurnCredentials.Credential credential = credentials.mint();
            servers.add(new IceServer(turn, credential.username(), credential.password()));
        }
        return List.copyOf(servers);
    }

    private static String text(Config config, String key) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        return value.orElse("");
    }

    private static List<String> urls(String list, String... schemes) {
        List<String> urls = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        urls.stream()
                .filter(url -> Arrays.stream(schemes).noneMatch(url::startsWith))
                .findFirst()
                .ifPresent(url -> {
                    throw new IllegalArgumentException("'" + url + "' must begin with " + String.join(" or ", schemes));
                });
        return urls;
    }
}
