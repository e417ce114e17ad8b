package chat.serendip.signaling.relay;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The way to a relay: sends a request and waits for its answer, a few seconds at most. */
interface TurnConnection extends AutoCloseable {

    /**
     * The answer to a request.
     *
     * @throws IOException if there is none
     */
    StunMessage answer(StunMessage request) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Connects to a relay.
     *
     * @param tls makes the TLS connections; the relay's certificate must be for the host that the URL names
     */
    static TurnConnection open(TurnUrl url, SSLSocketFactory tls) throws IOException {
        InetSocketAddress relay = new InetSocketAddress(url.host(), url.port());
        if (relay.isUnresolved()) {
            throw new IOException("unknown host");
        }
        return url.transport() == TurnUrl.Transport.UDP ? new OverUdp(relay) : new OverTcp(url, relay, tls);
    }

    /** Datagrams, which are sent again while there is no answer (RFC 8489, section 6.2.1). */
    final class OverUdp implements TurnConnection {

        private static final int[] WAITS_MILLIS = {500, 1_000, 2_000};
        private static final int LARGEST = 1_500;

        private final DatagramSocket socket = new DatagramSocket();

        OverUdp(InetSocketAddress relay) throws IOException {
            socket.connect(relay);
        }

        @Override
        public StunMessage answer(StunMessage request) throws IOException {
            byte[] bytes = request.bytes();
            for (int wait : WAITS_MILLIS) {
                socket.setSoTimeout(wait);
                try {
                    socket.send(new DatagramPacket(bytes, bytes.length));
                    return receive(request);
                } catch (SocketTimeoutException e) {
                    // it, or its answer, may have been lost
                }
            }
            throw new IOException("no answer");
        }

        private StunMessage receive(StunMessage request) throws IOException {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                Optional<StunMessage> answer = StunMessage.read(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (answer.filter(message -> message.answers(request)).isPresent()) {
                    return answer.get();
                }
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** A stream, with or without TLS. */
    final class OverTcp implements TurnConnection {

        private static final int WAIT_MILLIS = 4_000;

        private final Socket socket;

        OverTcp(TurnUrl url, InetSocketAddress relay, SSLSocketFactory tls) throws IOException {
            Socket plain = new Socket();
            try {
                plain.setSoTimeout(WAIT_MILLIS);
                plain.connect(relay, WAIT_MILLIS);
                socket = url.transport() == TurnUrl.Transport.TLS ? secure(plain, url, tls) : plain;
            } catch (IOException e) {
                plain.close();
                throw e;
            }
        }

        private static Socket secure(Socket plain, TurnUrl url, SSLSocketFactory tls) throws IOException {
            SSLSocket secure = (SSLSocket) tls.createSocket(plain, url.host(), url.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        }

        @Override
        public StunMessage answer(StunMessage request) throws IOException {
            socket.getOutputStream().write(request.bytes());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] header = in.readNBytes(StunMessage.HEADER);
            if (header.length < StunMessage.HEADER) {
                throw new IOException("closed");
            }
            byte[] whole = Arrays.copyOf(header, StunMessage.length(header));
            in.readFully(whole, StunMessage.HEADER, whole.length - StunMessage.HEADER);
            return StunMessage.read(whole)
                    .filter(answer -> answer.answers(request))
                    .orElseThrow(() -> new IOException("no STUN"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
