package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.signaling.relay.TurnUrl.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnUrlTest {

    private static TurnUrl url(String text, String host, int port, Transport transport) {
        return new TurnUrl(text, host, port, transport);
    }

    @Test
    void port_and_transport_are_what_rfc_7065_says_when_they_are_left_out() {
        assertThat(TurnUrl.parse("turn:a.example")).isEqualTo(url("turn:a.example", "a.example", 3478, Transport.UDP));
        assertThat(TurnUrl.parse("turns:a.example"))
                .isEqualTo(url("turns:a.example", "a.example", 5349, Transport.TLS));
    }

    @Test
    void what_is_named_holds() {
        String tcp = "turn:192.0.2.1:443?transport=tcp";
        assertThat(TurnUrl.parse(tcp)).isEqualTo(url(tcp, "192.0.2.1", 443, Transport.TCP));
        String tls = "turns:[2001:db8::1]:443?transport=tcp";
        assertThat(TurnUrl.parse(tls)).isEqualTo(url(tls, "2001:db8::1", 443, Transport.TLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stun:a.example",
                "turn:",
                "turn:a.example:",
                "turn:a.example:123456",
                "turn:a.example?transport=sctp",
                "turn:ann@a.example",
                "turn://a.example",
                "turns:a.example?transport=udp",
                "turn:a.example:0",
                "turn:a.example:65536"
            })
    void what_browsers_do_not_use_is_refused_with_the_url(String text) {
        assertThatThrownBy(() -> TurnUrl.parse(text)).hasMessageContaining("'" + text + "'");
    }
}
