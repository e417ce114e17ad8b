package chat.serendip.signaling.relay;

import chat.serendip.platform.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.net.ssl.SSLSocketFactory;

/** An allocation at a relay (RFC 8656), which is given back when it is closed. For one thread; it blocks. */
final class TurnAllocation implements AutoCloseable {

    private static final int UNAUTHENTICATED = 401;
    private static final int MISMATCH = 437;
    private static final int STALE_NONCE = 438;
    private static final int ADDRESSES = 3;
    private static final byte[] UDP = {17, 0, 0, 0};
    private static final byte[] AT_ONCE = {0, 0, 0, 0};

    private final TurnConnection connection;
    private final TurnCredentials.Credential credential;
    private final SecureRandom random;
    private String realm = "";
    private byte[] nonce = {};

    private TurnAllocation(TurnConnection connection, TurnCredentials.Credential credential, SecureRandom random) {
        this.connection = connection;
        this.credential = credential;
        this.random = random;
    }

    /**
     * Asks for one, from three addresses at most: the relay may still know an address from somebody who had it before
     * (RFC 8656, section 7.4).
     *
     * @param tls makes the TLS connections
     * @throws RefusedByRelay if the relay refuses it
     * @throws IOException if the relay can't be reached
     */
    static TurnAllocation open(
            TurnUrl url, TurnCredentials.Credential credential, SecureRandom random, SSLSocketFactory tls)
            throws IOException {
        for (int left = ADDRESSES - 1; true; left--) {
            try {
                return fromNewAddress(url, credential, random, tls);
            } catch (RefusedByRelay e) {
                if (e.code() != MISMATCH || left == 0) {
                    throw e;
                }
            }
        }
    }

    private static TurnAllocation fromNewAddress(
            TurnUrl url, TurnCredentials.Credential credential, SecureRandom random, SSLSocketFactory tls)
            throws IOException {
        TurnConnection connection = TurnConnection.open(url, tls);
        try {
            TurnAllocation allocation = new TurnAllocation(connection, credential, random);
            allocation.allocate();
            return allocation;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private void allocate() throws IOException {
        StunMessage unsigned = connection.answer(request(StunMessage.ALLOCATE));
        if (unsigned.error() != UNAUTHENTICATED) {
            throw new RefusedByRelay(unsigned.error());
        }
        remember(unsigned);
        StunMessage answer = signed(StunMessage.ALLOCATE);
        if (answer.error() != 0) {
            throw new RefusedByRelay(answer.error());
        }
    }

    private StunMessage request(int method) {
        StunMessage request = StunMessage.request(method, Tokens.bytes(random, StunMessage.TRANSACTION));
        return method == StunMessage.ALLOCATE
                ? request.with(StunMessage.REQUESTED_TRANSPORT, UDP)
                : request.with(StunMessage.LIFETIME, AT_ONCE);
    }

    private StunMessage signed(int method) throws IOException {
        StunMessage answer = once(method);
        if (answer.error() != STALE_NONCE) {
            return answer;
        }
        remember(answer);
        return once(method);
    }

    private StunMessage once(int method) throws IOException {
        return connection.answer(request(method).signed(credential.username(), realm, nonce, credential.password()));
    }

    private void remember(StunMessage answer) throws IOException {
        IOException missing = new IOException("neither realm nor nonce");
        realm = new String(answer.attribute(StunMessage.REALM).orElseThrow(() -> missing), StandardCharsets.UTF_8);
        nonce = answer.attribute(StunMessage.NONCE).orElseThrow(() -> missing);
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        try (connection) {
            StunMessage answer = signed(StunMessage.REFRESH);
            if (answer.error() != 0) {
                throw new RefusedByRelay(answer.error());
            }
        }
    }
}
