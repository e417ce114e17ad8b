package chat.serendip.account;

import java.util.List;
import java.util.Optional;

/**
 * What may identify the person behind an account. It is never stored as it is.
 *
 * @param email as it was typed
 * @param devices the hashes of the device tokens that the person's browsers keep, in hexadecimal digits
 * @param network the network of a request: an IPv4 address or an IPv6 network
 */
public record IdentityHints(Optional<String> email, List<String> devices, Optional<String> network) {

    public IdentityHints {
        devices = List.copyOf(devices);
    }

    @Override
    public String toString() {
        return "IdentityHints";
    }
}
