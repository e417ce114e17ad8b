package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.deploy.Coturn;
import chat.serendip.deploy.Needed;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.ManualClock;
import chat.serendip.signaling.message.ServerMessage.IceServer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Allocations at the real coturn as shipped, by the credentials that people get. */
class TurnAllocationIT {

    /** user-quota of the shipped configuration. */
    private static final int QUOTA = 12;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static int port;
    private static Coturn coturn;

    @BeforeAll
    static void start() throws IOException {
        Needed.programs("turnserver");
        port = Coturn.freePort();
        coturn = Coturn.onLoopback(port);
        coturn.awaitPort(port);
    }

    @AfterAll
    static void stop() throws IOException {
        if (coturn != null) {
            coturn.close();
        }
    }

    private static TurnAllocation allocate(IceServers servers, AccountId account) throws IOException {
        IceServer server = servers.mint(account).get(0);
        return TurnAllocation.open(
                servers.relays().get(0),
                new TurnCredentials.Credential(String.valueOf(server.username()), String.valueOf(server.credential())),
                RANDOM,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** An allocation of an account that has given one back: coturn counts that one for another second. */
    private static TurnAllocation awaited(IceServers servers, AccountId account)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            try {
                return allocate(servers, account);
            } catch (RefusedByRelay e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50); // each try leaves an address that coturn knows for a while
            }
        }
    }

    private static IceServers servers(String transport, String secret, ManualClock clock) {
        String url = "turn:127.0.0.1:" + port + "?transport=" + transport;
        return new IceServers("", url, secret, Duration.ofMinutes(10), clock);
    }

    /** Shows the next full hour: no test sees a change of the hour, and no credential expires while it runs. */
    private static ManualClock clock() {
        return new ManualClock(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void one_account_gets_twelve_allocations_however_often_credentials_are_minted(String transport)
            throws IOException, InterruptedException {
        ManualClock clock = clock();
        IceServers servers = servers(transport, Coturn.SECRET, clock);
        AccountId greedy = AccountId.random();
        List<TurnAllocation> held = new ArrayList<>();
        Set<String> usernames = new HashSet<>();
        try {
            for (int i = 0; i < QUOTA; i++) {
                usernames.add(String.valueOf(servers.mint(greedy).get(0).username()));
                held.add(allocate(servers, greedy));
                clock.advance(Duration.ofSeconds(1));
            }
            assertThat(usernames).hasSize(QUOTA);
            assertThatThrownBy(() -> allocate(servers, greedy))
                    .isInstanceOfSatisfying(
                            RefusedByRelay.class,
                            refused -> assertThat(refused.code()).isEqualTo(486));
            allocate(servers, AccountId.random()).close();

            held.remove(0).close();
            held.add(awaited(servers, greedy));
        } finally {
            for (TurnAllocation allocation : held) {
                allocation.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void another_secret_and_an_expired_credential_are_refused(String transport) {
        ManualClock clock = clock();
        assertThatThrownBy(() -> allocate(servers(transport, "another", clock), AccountId.random()))
                .hasMessage("error 401");
        clock.advance(Duration.ofHours(-2));
        assertThatThrownBy(() -> allocate(servers(transport, Coturn.SECRET, clock), AccountId.random()))
                .hasMessage("error 401");
    }
}
