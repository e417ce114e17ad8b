package chat.serendip.moderation.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.serendip.account.IdentityHints;
import chat.serendip.moderation.mark.BanMarkerKind.Confidence;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanMarkerKeyTest {

    private static final IdentityHints HINTS =
            new IdentityHints(Optional.of("Ann@Example.org"), List.of("00ff"), Optional.of("203.0.113.7/32"));

    private static BanMarkerKey key(int filled) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) filled;
        return new BanMarkerKey(Optional.of(Base64.getEncoder().encodeToString(bytes)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ann@Example.org, ann@example.org",
        " ann+news@example.org , ann@example.org",
        "a.n.n+x@gmail.com, ann@gmail.com",
        "a.nn@GoogleMail.com, ann@gmail.com",
        "a.nn@example.org, a.nn@example.org",
        "+ann@example.org, +ann@example.org",
        "nonsense, nonsense"
    })
    void an_address_is_the_same_however_it_is_written(String written, String normal) {
        assertThat(MailAddress.normal(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7/32, 203.0.113.0/24",
        "2001:db8:1:2:0:0:0:0/64, 2001:db8:1:2:0:0:0:0/64",
        "127.0.0.1/32, ",
        "10.1.2.3/32, ",
        "192.168.1.9/32, ",
        "172.20.0.1/32, ",
        "fd12:0:0:1:0:0:0:0/64, ",
        "0:0:0:0:0:0:0:0/64, "
    })
    void a_network_is_known_coarsely_and_a_private_one_not_at_all(String network, String networkPrefix) {
        assertThat(BanMarkerKey.networkPrefix(network)).isEqualTo(Optional.ofNullable(networkPrefix));
    }

    @Test
    void hashes_hang_on_the_key_and_on_the_kind_and_show_nothing() {
        assertThat(key(1).of(HINTS))
                .extracting(BanMarkerKey.Hashed::kind)
                .containsExactly(BanMarkerKind.EMAIL, BanMarkerKind.DEVICE, BanMarkerKind.NETWORK);
        assertThat(key(1).of(HINTS)).isEqualTo(key(1).of(HINTS)).doesNotContainAnyElementsOf(key(2).of(HINTS));
        var same = new IdentityHints(Optional.of("x"), List.of("x"), Optional.of("x"));
        assertThat(key(1).of(same)).extracting(BanMarkerKey.Hashed::hex).doesNotHaveDuplicates();
        assertThat(HINTS.toString()).isEqualTo("IdentityHints");
    }

    @Test
    void without_a_key_there_is_nothing_to_compare() {
        assertThat(new BanMarkerKey(Optional.empty()).of(HINTS)).isEmpty();
        assertThat(new BanMarkerKey(Optional.of(" ")).of(HINTS)).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_refused_and_not_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BanMarkerKey(Optional.of("c2VjcmV0")))
                .withMessageContaining("MARKS_KEY must be 32 random bytes")
                .withMessageNotContaining("c2VjcmV0");
    }

    @Test
    void a_network_alone_says_little_and_only_an_address_with_a_browser_much() {
        assertThat(BanMarkerKind.confidence(Set.of(BanMarkerKind.NETWORK))).isEqualTo(Confidence.LOW);
        assertThat(BanMarkerKind.confidence(Set.of(BanMarkerKind.DEVICE, BanMarkerKind.NETWORK)))
                .isEqualTo(Confidence.MEDIUM);
        assertThat(BanMarkerKind.confidence(Set.of(BanMarkerKind.EMAIL))).isEqualTo(Confidence.MEDIUM);
        assertThat(BanMarkerKind.confidence(Set.of(BanMarkerKind.EMAIL, BanMarkerKind.DEVICE)))
                .isEqualTo(Confidence.HIGH);
    }
}
