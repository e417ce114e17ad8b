package chat.serendip.moderation.mark;

import chat.serendip.account.IdentityHints;
import chat.serendip.platform.Digests;
import chat.serendip.platform.KeySetting;
import chat.serendip.platform.database.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Turns identity hints into hashes keyed with the operator's key (HMAC-SHA-256). Without a key there are no hashes, and
 * nobody is recognised. Safe for use by many threads.
 */
@ApplicationScoped
class BanMarkerKey {

    /** One hint, hashed. */
    record Hashed(BanMarkerKind kind, String hex) {}

    private static final Logger LOG = Logger.getLogger(BanMarkerKey.class.getName());
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}(/32)?");

    private static final Pattern PRIVATE = Pattern.compile(
            "^(127\\.|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|169\\.254\\.|0:0:0:0:|::|f[cde])");

    private final Optional<byte[]> key;

    @Inject
    BanMarkerKey(Config config) {
        this(config.getOptionalValue("MARKS_KEY", String.class));
    }

    /** @throws IllegalArgumentException if the key isn't 32 bytes in Base64; the message never contains it */
    BanMarkerKey(Optional<String> key) {
        this.key =
                key.map(String::strip).filter(text -> !text.isEmpty()).map(text -> KeySetting.parse("MARKS_KEY", text));
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        if (key.isEmpty()) {
            LOG.info("There is no MARKS_KEY: banned people who register again are not recognised");
        }
    }

    /** The hashes of all hints; none without a key. */
    List<Hashed> of(IdentityHints identityHints) {
        List<Hashed> all = new ArrayList<>();
        key.ifPresent(known -> {
            identityHints
                    .email()
                    .map(MailAddress::normal)
                    .ifPresent(mail -> all.add(hashed(known, BanMarkerKind.EMAIL, mail)));
            identityHints.devices().forEach(device -> all.add(hashed(known, BanMarkerKind.DEVICE, device)));
            identityHints
                    .network()
                    .flatMap(BanMarkerKey::networkPrefix)
                    .ifPresent(net -> all.add(hashed(known, BanMarkerKind.NETWORK, net)));
        });
        return all;
    }

    /**
     * The network without the last number of an IPv4 address, which would say more about a household than recognition
     * is worth. Empty for a private network: it identifies nobody; most often it is a proxy that the operator forgot to
     * name.
     */
    static Optional<String> networkPrefix(String network) {
        if (PRIVATE.matcher(network).find()) {
            return Optional.empty();
        }
        Matcher address = IPV4.matcher(network);
        return Optional.of(address.matches() ? address.group(1) + ".0/24" : network);
    }

    private static Hashed hashed(byte[] key, BanMarkerKind kind, String what) {
        byte[] hash = Digests.hmacSha256(key, "serendip mark " + kind + " " + what);
        return new Hashed(kind, HexFormat.of().formatHex(hash));
    }
}
