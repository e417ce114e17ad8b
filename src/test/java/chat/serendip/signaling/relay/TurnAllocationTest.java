package chat.serendip.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client's address is one that the relay still knows of somebody before (RFC 8656, section 7.4). */
class TurnAllocationTest {

    private static final int ERROR = 0x0110;
    private static final int SUCCESS = 0x0100;
    private static final int UNAUTHENTICATED = 401;
    private static final int MISMATCH = 437;

    private final Set<SocketAddress> seen = ConcurrentHashMap.newKeySet();
    private volatile int taken;
    private DatagramSocket relay;

    @BeforeEach
    void answer() throws IOException {
        relay = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::run);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() {
        relay.close();
    }

    /** A relay at which the first addresses are taken. */
    private void run() {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        try {
            while (true) {
                relay.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                seen.add(packet.getSocketAddress());
                byte[] answer = answer(request).bytes();
                relay.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            assertThat(relay.isClosed()).isTrue();
        }
    }

    private StunMessage answer(byte[] request) {
        boolean signed = StunMessage.read(request)
                .orElseThrow()
                .attribute(StunMessage.MESSAGE_INTEGRITY)
                .isPresent();
        if (!signed) {
            return error(request, UNAUTHENTICATED)
                    .with(StunMessage.REALM, text("a.example"))
                    .with(StunMessage.NONCE, text("once"));
        }
        return seen.size() <= taken ? error(request, MISMATCH) : message(request, SUCCESS);
    }

    private static StunMessage error(byte[] request, int code) {
        return message(request, ERROR)
                .with(StunMessage.ERROR_CODE, new byte[] {0, 0, (byte) (code / 100), (byte) (code % 100)});
    }

    private static StunMessage message(byte[] request, int kind) {
        byte[] transaction =
                Arrays.copyOfRange(request, StunMessage.HEADER - StunMessage.TRANSACTION, StunMessage.HEADER);
        return StunMessage.request(kind | request[1], transaction);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private TurnAllocation open() throws IOException {
        return TurnAllocation.open(
                TurnUrl.parse("turn:127.0.0.1:" + relay.getLocalPort() + "?transport=udp"),
                new TurnCredentials.Credential("somebody", "secret"),
                new SecureRandom(),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    @Test
    void another_address_is_tried_when_one_is_taken() throws IOException {
        taken = 2;
        open().close();
        assertThat(seen).hasSize(3);
    }

    @Test
    void three_addresses_are_tried_and_no_more() {
        taken = Integer.MAX_VALUE;
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RefusedByRelay.class,
                        refused -> assertThat(refused.code()).isEqualTo(MISMATCH));
        assertThat(seen).hasSize(3);
    }
}
