package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.ManualClock;
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
    private static final AccountId ANN = AccountId.random();
    private static final AccountId BOB = AccountId.random();

    @Test
    void without_any_there_are_none() {
        assertThat(new IceServers("", " ", "", LIFE, CLOCK).mint(ANN)).isEmpty();
    }

    @Test
    void stun_needs_no_credential() {
        assertThat(new IceServers("stun:a.example:3478, stun:b.example", "", "", LIFE, CLOCK).mint(ANN))
                .containsExactly(new IceServer(List.of("stun:a.example:3478", "stun:b.example"), null, null));
    }

    @Test
    void a_relay_s_credential_is_the_hmac_of_a_name_that_says_until_when() throws Exception {
        IceServer relay = new IceServers("", "turn:a.example", "secret", LIFE, CLOCK)
                .mint(ANN)
                .get(0);
        String username = String.valueOf(relay.username());
        assertThat(username).startsWith(NOW.plusSeconds(600).getEpochSecond() + ":");
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        assertThat(relay.credential())
                .isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void an_account_keeps_its_name_for_an_hour_and_each_credential_its_own_life() {
        ManualClock clock = new ManualClock();
        IceServers servers = new IceServers("", "turn:a.example", "secret", LIFE, clock);
        String first = username(servers, ANN);
        clock.advance(Duration.ofMinutes(59));
        String second = username(servers, ANN);
        assertThat(name(second)).isEqualTo(name(first));
        assertThat(expiry(second)).isEqualTo(expiry(first) + 59 * 60);
        clock.advance(Duration.ofMinutes(1));
        assertThat(name(username(servers, ANN))).isNotEqualTo(name(first));
    }

    @Test
    void no_two_accounts_have_one_name_and_no_name_tells_an_account() {
        IceServers servers = new IceServers("", "turn:a.example", "secret", LIFE, CLOCK);
        assertThat(name(username(servers, ANN)))
                .isNotEqualTo(name(username(servers, BOB)))
                .isNotEqualTo(name(servers.own().username()))
                .doesNotContain(ANN.toString());
    }

    @Test
    void names_depend_on_the_secret_so_that_nobody_else_computes_them() {
        assertThat(name(username(new IceServers("", "turn:a.example", "secret", LIFE, CLOCK), ANN)))
                .isNotEqualTo(name(username(new IceServers("", "turn:a.example", "another", LIFE, CLOCK), ANN)));
    }

    @Test
    void all_relays_are_told_with_one_credential() {
        assertThat(new IceServers("", "turn:a.example, turns:b.example:443?transport=tcp", "secret", LIFE, CLOCK)
                        .mint(ANN)
                        .get(0)
                        .urls())
                .containsExactly("turn:a.example", "turns:b.example:443?transport=tcp");
    }

    private static String username(IceServers servers, AccountId account) {
        return String.valueOf(servers.mint(account).get(0).username());
    }

    private static long expiry(String username) {
        return Long.parseLong(username.substring(0, username.indexOf(':')));
    }

    private static String name(String username) {
        return username.substring(username.indexOf(':') + 1);
    }

    @Test
    void a_relay_without_a_secret_is_left_out() {
        assertThat(new IceServers("", "turn:a.example", "", LIFE, CLOCK).mint(ANN))
                .isEmpty();
    }

    @Test
    void what_is_no_address_stops_the_start() {
        assertThatThrownBy(() -> new IceServers("a.example", "", "", LIFE, CLOCK))
                .hasMessageContaining("stun:");
        assertThatThrownBy(() -> new IceServers("", "stun:a.example", "s", LIFE, CLOCK))
                .hasMessageContaining("turn:");
    }
}
