package chat.serendip.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What several of the files in {@code payara-config} say is the same. */
class PayaraConfigTest {

    private static final Path FOLDER = Path.of("payara-config");

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(FOLDER.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void the_filter_forbids_what_the_relay_denies() throws IOException {
        assertThat(found("relay.nft", "^\t+(\\d+\\.[\\d.]+-[\\d.]+),?$"))
                .hasSize(14)
                .isEqualTo(found("turnserver.conf", "^denied-peer-ip=(\\d.*)$"));
    }

    @Test
    void the_filter_knows_the_relay_s_ports() throws IOException {
        String relaying = found("turnserver.conf", "^min-port=(.*)$").get(0) + "-"
                + found("turnserver.conf", "^max-port=(.*)$").get(0);
        assertThat(found("relay.nft", "^define relaying = (.*)$")).containsExactly(relaying);
        assertThat(found("relay.nft", "^define listening = \\{(.*)}$").get(0))
                .contains(found("turnserver.conf", "^listening-port=(.*)$").get(0))
                .contains(found("turnserver.conf", "^tls-listening-port=(.*)$").get(0))
                .contains(found("nginx-stream.conf", "proxy_pass 127.0.0.1:(\\d+);")
                        .get(0));
    }

    @Test
    void the_relay_has_only_addresses_of_ipv4_to_relay_from_and_both_kinds_to_listen() throws IOException {
        assertThat(found("turnserver.conf", "^relay-ip=(.*)$"))
                .singleElement()
                .asString()
                .doesNotContain(":");
        assertThat(found("turnserver.conf", "^listening-ip=(.*)$"))
                .hasSize(2)
                .filteredOn(address -> address.contains(":"))
                .hasSize(1);
        assertThat(found("turnserver.conf", "^(oauth|web-admin|cli-.*|allow-loopback-peers)"))
                .isEmpty();
        assertThat(found("turnserver.conf", "^(no-cli|no-tcp-relay)$")).hasSize(2);
    }

    @Test
    void the_sample_has_two_relays_by_udp_and_by_tls_on_443() throws IOException {
        assertThat(found("serendip.env", "^TURN_URLS=(.*)$").get(0).split(","))
                .containsExactly(
                        "turn:turn1.serendip.example:3478?transport=udp",
                        "turns:turn1.serendip.example:443?transport=tcp",
                        "turn:turn2.serendip.example:3478?transport=udp",
                        "turns:turn2.serendip.example:443?transport=tcp");
    }
}
