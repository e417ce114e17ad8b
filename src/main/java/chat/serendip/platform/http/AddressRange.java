package chat.serendip.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses: those that share their first bits.
 *
 * @param bits how many bits they share
 */
record AddressRange(InetAddress address, int bits) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /**
     * The range that an operator wrote, as {@code 10.0.0.0/8} or one address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(text + " is no address range, such as 10.0.0.0/8"));
        int all = address.getAddress().length * 8;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " has more bits than its kind of address");
        }
        return new AddressRange(address, bits);
    }

    /** The IP address that is written there; empty for a name, because names are never looked up. */
    static Optional<InetAddress> address(String text) {
        if (!text.contains(":") && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** The network by which requests are counted: a whole IPv4 address, the first 64 bits of an IPv6 one. */
    static AddressRange around(InetAddress address) {
        int bits = address instanceof Inet4Address ? 32 : 64;
        byte[] masked = Arrays.copyOf(Arrays.copyOf(address.getAddress(), bits / 8), address.getAddress().length);
        try {
            return new AddressRange(InetAddress.getByAddress(masked), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }
}
