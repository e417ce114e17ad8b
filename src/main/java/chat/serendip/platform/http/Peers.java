package chat.serendip.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The client behind a request: its network, and whether it uses HTTPS. What a proxy says of it
 * ({@code X-Forwarded-For}, {@code X-Forwarded-Proto}) counts only if the operator named that proxy.
 */
@ApplicationScoped
public class Peers {

    private final List<AddressRange> proxies;

    @Inject
    Peers(Config config) {
        this(config.getOptionalValues("serendip.proxies", String.class).orElse(List.of()));
    }

    Peers(List<String> proxies) {
        this.proxies = proxies.stream()
                .filter(range -> !range.isBlank())
                .map(AddressRange::parse)
                .toList();
    }

    /** Whether the person's browser speaks HTTPS, to us or to a proxy that we trust. */
    public boolean secure(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        String told = request.getHeader("X-Forwarded-Proto");
        return told != null && trusted(request.getRemoteAddr()) && "https".equalsIgnoreCase(last(told));
    }

    /**
     * The network that a request comes from, for counting: an IPv4 address, or an IPv6 one's first 64 bits. Never to be
     * logged.
     */
    public String network(HttpServletRequest request) {
        return network(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Goes from the nearest proxy to the farthest: the first address that we don't trust is the client's. */
    String network(String remote, List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(header -> hops.addAll(List.of(header.split(","))));
        String client = remote;
        for (int hop = hops.size() - 1; hop >= 0 && trusted(client); hop--) {
            Optional<InetAddress> told = AddressRange.address(hops.get(hop).strip());
            if (told.isEmpty()) {
                break;
            }
            client = told.get().getHostAddress();
        }
        String found = client;
        return AddressRange.address(found)
                .map(AddressRange::around)
                .map(AddressRange::toString)
                .orElse(found);
    }

    private boolean trusted(String address) {
        return AddressRange.address(address)
                .filter(known -> proxies.stream().anyMatch(proxy -> proxy.contains(known)))
                .isPresent();
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
