package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.signaling.message.ServerMessage.IceServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class IceServersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Test
    void without_any_there_are_none() {
        assertThat(new IceServers("", " ", "", LIFE, CLOCK).mint()).isEmpty();
    }

    @Test
    void stun_needs_no_credential() {
        assertThat(new IceServers("stun:a.example:3478, stun:b.example", "", "", LIFE, CLOCK).mint())
                .containsExactly(new IceServer(List.of("stun:a.example:3478", "stun:b.example"), null, null));
    }

    @Test
    void a_relay_s_credential_is_the_hmac_of_a_name_that_says_until_when() throws Exception {
        IceServer relay = new IceServers("", "turn:a.example", "secret", LIFE, CLOCK)
                .mint()
                .get(0);
        String username = String.valueOf(relay.username());
        assertThat(username).startsWith(NOW.plusSeconds(600).getEpochSecond() + ":");
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        assertThat(relay.credential())
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void each_credential_is_made_anew() {
        IceServers servers = new IceServers("", "turn:a.example", "secret", LIFE, CLOCK);
        assertThat(servers.mint()).isNotEqualTo(servers.mint());
    }

    @Test
    void a_relay_without_a_secret_is_left_out() {
        assertThat(new IceServers("", "turn:a.example", "", LIFE, CLOCK).mint()).isEmpty();
    }

    @Test
    void what_is_no_address_stops_the_start() {
        assertThatThrownBy(() -> new IceServers("a.example", "", "", LIFE, CLOCK))
                .hasMessageContaining("stun:");
        assertThatThrownBy(() -> new IceServers("", "stun:a.example", "s", LIFE, CLOCK))
                .hasMessageContaining("turn:");
    }
}
