package chat.serendip.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private final Peers alone = new Peers(List.of());
    private final Peers behindProxies = new Peers(List.of("127.0.0.1", "::1", "10.0.0.0/8"));

    @Test
    void what_a_stranger_says_of_its_address_does_not_count() {
        assertThat(alone.network("203.0.113.9", List.of("198.51.100.7"))).isEqualTo("203.0.113.9/32");
        assertThat(alone.network("127.0.0.1", List.of("198.51.100.7"))).isEqualTo("127.0.0.1/32");
        assertThat(behindProxies.network("203.0.113.9", List.of("198.51.100.7")))
                .isEqualTo("203.0.113.9/32");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 198.51.100.7/32",
                "198.51.100.7, 10.1.2.3 | 198.51.100.7/32",
                "1.1.1.1, 198.51.100.7 | 198.51.100.7/32",
                "1.1.1.1, 198.51.100.7, 10.9.9.9 | 198.51.100.7/32",
                "unknown, 10.9.9.9 | 10.9.9.9/32",
                "example.org | 127.0.0.1/32",
                "198.51.100.999 | 127.0.0.1/32",
                "10.1.1.1, 10.2.2.2 | 10.1.1.1/32",
                "2001:db8:1:2:3:4:5:6 | 2001:db8:1:2:0:0:0:0/64",
                "::ffff:198.51.100.7 | 198.51.100.7/32"
            })
    void behind_trusted_proxies_the_nearest_stranger_counts(String forwarded, String addressRange) {
        assertThat(behindProxies.network("127.0.0.1", List.of(forwarded))).isEqualTo(addressRange);
    }

    @Test
    void several_headers_are_read_as_one_list() {
        assertThat(behindProxies.network("127.0.0.1", List.of("1.1.1.1", "198.51.100.7", "10.1.1.1")))
                .isEqualTo("198.51.100.7/32");
    }

    @Test
    void all_of_an_ipv6_home_counts_as_one() {
        assertThat(alone.network("2001:db8:1:2::1", List.of()))
                .isEqualTo(alone.network("2001:db8:1:2:ffff::9", List.of()));
        assertThat(alone.network("2001:db8:1:3::1", List.of()))
                .isNotEqualTo(alone.network("2001:db8:1:2::1", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "300.1.1.1", "proxy.example.org/8"})
    void a_proxy_that_is_no_range_is_refused_at_the_start(String range) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Peers(List.of(range)));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false"
    })
    void a_range_contains_what_shares_its_first_bits(String range, String address, boolean contained) {
        assertThat(AddressRange.parse(range)
                        .contains(AddressRange.address(address).orElseThrow()))
                .isEqualTo(contained);
    }
}
