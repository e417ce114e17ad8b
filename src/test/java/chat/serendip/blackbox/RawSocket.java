package chat.serendip.blackbox;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A WebSocket client that sends bytes of the test's choice (RFC 6455), so that it can also break the protocol. It
 * answers pings unless it is told not to answer, and returns what it receives frame by frame.
 */
final class RawSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** The TCP connection ended; a frame that no peer can send. */
    static final int END = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonProvider JSON = JsonProvider.provider();

    /** A frame, or {@link #END}, with its payload as text and, in a close frame, the close code, which the text begins with. */
    record Frame(int opcode, String text, int closeCode) {

        static Frame of(int opcode, byte[] payload) {
            int code = payload.length < 2 ? 1005 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
            // byte by byte where the first two are a number
            var charset = opcode == CLOSE ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return new Frame(opcode, new String(payload, charset), code);
        }
    }

    private final Socket socket;
    private final OutputStream out;
    private final String answer;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private volatile boolean silent;

    private RawSocket(Socket socket, String answer) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.answer = answer;
    }

    /** Makes the handshake, whatever its answer is, and reads in the background if the socket is open. */
    static RawSocket open(URI server, String path, Map<String, String> headers) {
        RawSocket opened = handshake(server, path, headers, 0);
        if (opened.status() == 101) {
            opened.listen();
        }
        return opened;
    }

    /** Makes the handshake and reads nothing after it; its receive buffer is as small as the system allows. */
    static RawSocket openWithoutReading(URI server, String path, Map<String, String> headers) {
        return handshake(server, path, headers, 4096);
    }

    private static RawSocket handshake(URI server, String path, Map<String, String> headers, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), 5000);
            socket.setTcpNoDelay(true);
            Map<String, String> all = new TreeMap<>(Map.of(
                    "Host", server.getHost() + ":" + server.getPort(),
                    "Upgrade", "websocket",
                    "Connection", "Upgrade",
                    "Sec-WebSocket-Version", "13",
                    "Sec-WebSocket-Protocol", "serendip.v1",
                    "Sec-WebSocket-Key", Base64.getEncoder().encodeToString(new byte[16])));
            all.putAll(headers);
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
            all.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new RawSocket(socket, head(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no answer to the handshake");
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** The status of the handshake's answer: 101 if the socket is open. */
    int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /** A header of the handshake's answer. */
    Optional<String> header(String name) {
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** Begins to read in the background. */
    void listen() {
        Thread reader = new Thread(this::read, "raw-socket");
        reader.setDaemon(true);
        reader.start();
    }

    /** Answers nothing from now on, not even pings, as if the network were gone. */
    void stopAnswering() {
        silent = true;
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                if (length == 126) {
                    length = in.readUnsignedShort();
                } else if (length == 127) {
                    length = (int) in.readLong();
                }
                byte[] payload = new byte[length];
                in.readFully(payload);
                int opcode = first & 0x0f;
                if (opcode == PING && !silent) {
                    frame(true, PONG, payload, true);
                } else if (opcode != PONG && !silent) {
                    frames.add(Frame.of(opcode, payload));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            frames.add(Frame.of(END, new byte[0]));
        }
    }

    /** Sends one whole text message. */
    RawSocket say(String text) {
        return frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Sends one frame; a masked one, as clients have to, or a bare one. */
    RawSocket frame(boolean last, int opcode, byte[] payload, boolean masked) {
        return bytes(framed(last, opcode, payload, masked));
    }

    /** The bytes of one frame. */
    static byte[] framed(boolean last, int opcode, byte[] payload, boolean masked) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write((last ? 0x80 : 0) | opcode);
        int mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            frame.write(mask | payload.length);
        } else if (payload.length < 65536) {
            frame.write(mask | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(mask | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        byte[] key = {0x12, 0x34, 0x56, 0x78};
        if (masked) {
            frame.writeBytes(key);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.write(masked ? payload[i] ^ key[i % 4] : payload[i]);
        }
        return frame.toByteArray();
    }

    /** Sends bytes as they are. */
    synchronized RawSocket bytes(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message of this type; drops others before it, until a deadline. */
    JsonObject next(String type) {
        Instant end = deadline();
        for (Frame frame = nextFrame(); Instant.now().isBefore(end); frame = nextFrame()) {
            if (frame.opcode() != TEXT) {
                throw new AssertionError("waited for " + type + ", but the socket closed: "
                        + (frame.opcode() == CLOSE ? frame.closeCode() : "without a word"));
            }
            JsonObject message = json(frame.text());
            if (message.getString("type").equals(type)) {
                return message;
            }
        }
        throw new AssertionError("waited for " + type + ", but there was only something else");
    }

    /** The next message of any type. */
    JsonObject next() {
        Frame frame = nextFrame();
        if (frame.opcode() != TEXT) {
            throw new AssertionError("waited for a message, but the socket closed");
        }
        return json(frame.text());
    }

    /**
     * The code of the close frame, whatever comes before it; 1006 if there is none. Fails if the socket isn't closed
     * until a deadline.
     */
    int closeCode() {
        Frame last = lastFrame();
        return last.opcode() == CLOSE ? last.closeCode() : 1006;
    }

    /** The phrase of the close frame, as {@link #closeCode}. */
    String closePhrase() {
        return lastFrame().text().substring(2);
    }

    private Frame lastFrame() {
        Instant end = deadline();
        for (Frame frame = nextFrame(); Instant.now().isBefore(end); frame = nextFrame()) {
            if (frame.opcode() == CLOSE || frame.opcode() == END) {
                return frame;
            }
        }
        throw new AssertionError("waited for the socket to close, but it goes on");
    }

    /** The deadline for waiting while other messages keep coming. */
    private static Instant deadline() {
        return Instant.now().plus(PATIENCE.multipliedBy(2));
    }

    /** Whether nothing but answers to our own pings arrives until the server has answered one. */
    boolean receivesNothing() {
        say("{\"type\":\"ping\",\"ref\":\"nothing else\"}");
        JsonObject message = next();
        return message.getString("type").equals("pong")
                && message.getString("ref", "").equals("nothing else");
    }

    /** The next frame, or {@link #END}. */
    Frame nextFrame() {
        try {
            Frame frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("nothing came for " + PATIENCE);
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Closes the TCP connection at once, without a close frame. */
    void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
