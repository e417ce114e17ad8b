package chat.serendip.signaling.relay;

import chat.serendip.kernel.AccountId;
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
public class IceServers {

    private static final Logger LOG = Logger.getLogger(IceServers.class.getName());

    /** Whose name the server's own credentials have; no account's id is this. */
    private static final String THIS_SERVER = "this server";

    private final List<String> stun;
    private final List<TurnUrl> relays;
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

    /**
     * Servers for tests and tools.
     *
     * @param stunUrls with commas between them, as the others
     * @throws IllegalArgumentException if one is no URL of such a server
     */
    public IceServers(String stunUrls, String turnUrls, String turnSecret, Duration credentialLife, Clock clock) {
        stun = urls(stunUrls);
        stun.stream().filter(url -> !url.matches("stuns?:.+")).findFirst().ifPresent(url -> {
            throw new IllegalArgumentException("'" + url + "' must begin with stun: or stuns:");
        });
        List<TurnUrl> named = urls(turnUrls).stream().map(TurnUrl::parse).toList();
        if (!named.isEmpty() && turnSecret.isBlank()) {
            LOG.warning("TURN_URLS is set but TURN_SECRET is not: the relay is left out");
        }
        relays = turnSecret.isBlank() ? List.of() : named;
        credentials = relays.isEmpty() ? null : new TurnCredentials(turnSecret, credentialLife, clock);
    }

    /** The servers for an account, with a credential that begins to live now. */
    public List<IceServer> mint(AccountId account) {
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        if (credentials != null) {
            TurnCredentials.Credential credential = credentials.mint(account.toString());
            List<String> urls = relays.stream().map(TurnUrl::text).toList();
            servers.add(new IceServer(urls, credential.username(), credential.password()));
        }
        return List.copyOf(servers);
    }

    /** Where the relays listen. */
    List<TurnUrl> relays() {
        return relays;
    }

    /**
     * A credential for this server itself, at one of its relays.
     *
     * @throws IllegalStateException if there is no relay
     */
    TurnCredentials.Credential own() {
        if (credentials == null) {
            throw new IllegalStateException("No relay is set");
        }
        return credentials.mint(THIS_SERVER);
    }

    private static String text(Config config, String key) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        return value.orElse("");
    }

    private static List<String> urls(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
    }
}
