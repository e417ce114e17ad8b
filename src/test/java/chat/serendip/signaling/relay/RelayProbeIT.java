package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.deploy.Certificate;
import chat.serendip.deploy.Coturn;
import chat.serendip.deploy.Needed;
import chat.serendip.platform.job.Threads;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator is told of a real relay. */
class RelayProbeIT {

    private static final Logger LOG = Logger.getLogger(RelayProbe.class.getName());
    private static final SSLSocketFactory USUAL = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel() + " " + formatter.formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Needed.programs("turnserver");
        LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
    }

    @SuppressWarnings("NullAway") // nothing is started here
    private static RelayProbe probe(IceServers servers) {
        return new RelayProbe(servers, new RelayReadiness(), (Threads) null, new SecureRandom());
    }

    private static IceServers servers(String url, String secret) {
        return new IceServers("", url, secret, Duration.ofMinutes(10), Clock.systemUTC());
    }

    private void run(RelayProbe probe, IceServers servers, SSLSocketFactory tls) {
        probe.probe(servers.relays().get(0), tls);
    }

    @Test
    void one_line_tells_that_a_relay_is_there_and_one_that_it_has_gone_and_one_that_it_is_back() throws IOException {
        int port = Coturn.freePort();
        String url = "turn:127.0.0.1:" + port + "?transport=tcp";
        IceServers servers = servers(url, Coturn.SECRET);
        RelayProbe probe = probe(servers);
        try (Coturn coturn = Coturn.onLoopback(port)) {
            coturn.awaitPort(port);
            run(probe, servers, USUAL);
            run(probe, servers, USUAL);
            assertThat(logged).containsExactly("INFO The relay " + url + ": answers");
        }
        run(probe, servers, USUAL);
        run(probe, servers, USUAL);
        assertThat(logged).hasSize(2);
        assertThat(logged.get(1)).startsWith("WARNING The relay " + url + ": can't be used: ");
        try (Coturn coturn = Coturn.onLoopback(port)) {
            coturn.awaitPort(port);
            run(probe, servers, USUAL);
            run(probe, servers, USUAL);
            assertThat(logged).hasSize(3).endsWith("INFO The relay " + url + ": answers");
        }
    }

    @Test
    void datagrams_are_tried_too_and_another_secret_is_told_as_401() throws IOException {
        int port = Coturn.freePort();
        String url = "turn:127.0.0.1:" + port + "?transport=udp";
        try (Coturn coturn = Coturn.onLoopback(port)) {
            coturn.awaitPort(port);
            IceServers good = servers(url, Coturn.SECRET);
            run(probe(good), good, USUAL);
            IceServers bad = servers(url, "another secret");
            run(probe(bad), bad, USUAL);
        }
        assertThat(logged)
                .containsExactly(
                        "INFO The relay " + url + ": answers",
                        "WARNING The relay " + url + ": can't be used: error 401")
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void tls_counts_only_with_a_certificate_that_is_trusted_and_for_that_host() throws Exception {
        int port = Coturn.freePort();
        Certificate certificate = Certificate.of("localhost");
        Map<String, String> settings = Map.of(
                "tls-listening-port", String.valueOf(port),
                "cert", certificate.chain().toString(),
                "pkey", certificate.key().toString());
        try (Coturn coturn = Coturn.onLoopback(Coturn.freePort(), settings)) {
            coturn.awaitPort(port);
            IceServers localhost = servers("turns:localhost:" + port + "?transport=tcp", Coturn.SECRET);
            run(probe(localhost), localhost, certificate.trusting());
            run(probe(localhost), localhost, USUAL);
            IceServers address = servers("turns:127.0.0.1:" + port + "?transport=tcp", Coturn.SECRET);
            run(probe(address), address, certificate.trusting());
        }
        assertThat(logged).hasSize(3);
        assertThat(logged.get(0)).isEqualTo("INFO The relay turns:localhost:" + port + "?transport=tcp: answers");
        assertThat(logged.get(1)).startsWith("WARNING").contains("certification path");
        assertThat(logged.get(2)).startsWith("WARNING").contains("127.0.0.1 found");
    }
}
