package chat.serendip.signaling.relay;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a relay listens (RFC 7065).
 *
 * @param text the URL as clients are told it
 * @param host a name or an address; an IPv6 address has no brackets here
 */
record TurnUrl(String text, String host, int port, Transport transport) {

    /** How clients reach the relay. */
    enum Transport {
        UDP,
        TCP,
        TLS
    }

    private static final Pattern URL = Pattern.compile(
            "(turns?):(?:\\[([0-9A-Fa-f:.]+)]|([^\\[\\]:/?@ ]+))(?::(\\d{1,5}))?(?:\\?transport=(udp|tcp))?");
    private static final int PORT = 3478;
    private static final int TLS_PORT = 5349;
    private static final int LARGEST_PORT = 65_535;

    /**
     * The relay that a URL names.
     *
     * @throws IllegalArgumentException if it names none that browsers use; DTLS is used by none
     */
    static TurnUrl parse(String text) {
        Matcher parts = URL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be turn:HOST:PORT or turns:HOST:PORT, with ?transport=udp or ?transport=tcp");
        }
        boolean tls = "turns".equals(parts.group(1));
        boolean udp = "udp".equals(parts.group(5)) || (!tls && parts.group(5) == null);
        if (tls && udp) {
            throw new IllegalArgumentException("'" + text + "': no browser speaks to a relay by DTLS");
        }
        @Nullable String number = parts.group(4);
        int port = number == null ? (tls ? TLS_PORT : PORT) : Integer.parseInt(number);
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("'" + text + "': there is no port " + port);
        }
        return new TurnUrl(
                text,
                Objects.requireNonNullElse(parts.group(2), Objects.requireNonNullElse(parts.group(3), "")),
                port,
                udp ? Transport.UDP : tls ? Transport.TLS : Transport.TCP);
    }
}
