package chat.serendip.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One client's WebSocket (RFC 6455), with as little code as possible. Used by the thread of its {@link LoadSockets}
 * only.
 */
final class LoadSocket {

    /** What a client does when something arrives. */
    interface Client {
        void opened(LoadSocket socket);

        void text(LoadSocket socket, String text);

        void closed(int code);
    }

    private static final byte[] NOTHING = {};
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private final LoadSockets sockets;
    private final SocketChannel channel;
    private final Client client;
    private final byte[] handshake;
    private SelectionKey key;
    private boolean open;
    private byte[] unread = NOTHING;
    private byte[] unsent = NOTHING;

    LoadSocket(LoadSockets sockets, SocketChannel channel, Client client, String path, String host, String token) {
        this.sockets = sockets;
        this.channel = channel;
        this.client = client;
        this.handshake = ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: c2VyZW5kaXBpdG91cy4uLg==\r\nSec-WebSocket-Protocol: serendip.v1\r\n"
                        + "Cookie: serendip=" + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    void register(SelectionKey itsKey) {
        key = itsKey;
    }

    void connected() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        write(ByteBuffer.wrap(handshake));
    }

    void send(String text) {
        frame(TEXT, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends candidates one by one, as a browser does. */
    void trickle(String encounter, int left) {
        if (left > 0) {
            send(Script.candidate(encounter));
            sockets.later(() -> trickle(encounter, left - 1));
        }
    }

    /** Reads what there is, with a buffer that all sockets share. */
    void read(ByteBuffer shared) throws IOException {
        shared.clear();
        int length = channel.read(shared);
        if (length < 0) {
            close(1006);
            return;
        }
        byte[] all = Arrays.copyOf(unread, unread.length + length);
        shared.flip().get(all, unread.length, length);
        int used = open ? 0 : greeted(all);
        while (open && used < all.length) {
            int next = frame(all, used);
            if (next == used) {
                break;
            }
            used = next;
        }
        unread = used == all.length ? NOTHING : Arrays.copyOfRange(all, used, all.length);
    }

    void writable() throws IOException {
        byte[] rest = unsent;
        unsent = NOTHING;
        key.interestOps(SelectionKey.OP_READ);
        write(ByteBuffer.wrap(rest));
    }

    void close(int code) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // it is what was wanted
        }
        client.closed(code);
    }

    private int greeted(byte[] all) throws IOException {
        String head = new String(all, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("the handshake answers " + head.substring(0, head.indexOf('\r')));
        }
        open = true;
        client.opened(this);
        return end + 4;
    }

    /** Reads one frame if all of it has arrived; returns where the next begins. */
    private int frame(byte[] all, int start) {
        if (all.length < start + 2) {
            return start;
        }
        int length = all[start + 1] & 0x7F;
        int body = start + 2;
        if (length == 126) {
            if (all.length < start + 4) {
                return start;
            }
            length = ((all[start + 2] & 0xFF) << 8) | (all[start + 3] & 0xFF);
            body = start + 4;
        }
        if (all.length < body + length) {
            return start;
        }
        switch (all[start] & 0x0F) {
            case TEXT -> client.text(this, new String(all, body, length, StandardCharsets.ISO_8859_1));
            case PING -> frame(PONG, Arrays.copyOfRange(all, body, body + length));
            case CLOSE -> close(length < 2 ? 1005 : ((all[body] & 0xFF) << 8) | (all[body + 1] & 0xFF));
            default -> {
                // a pong
            }
        }
        return body + length;
    }

    private void frame(int opcode, byte[] body) {
        ByteBuffer frame = ByteBuffer.allocate(body.length + 8);
        frame.put((byte) (0x80 | opcode));
        if (body.length < 126) {
            frame.put((byte) (0x80 | body.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) body.length);
        }
        // masked with zeros, which every server must undo and which costs this driver nothing
        frame.putInt(0).put(body).flip();
        try {
            write(frame);
        } catch (IOException e) {
            close(1006);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        if (unsent.length == 0) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            int already = unsent.length;
            unsent = Arrays.copyOf(unsent, already + bytes.remaining());
            bytes.get(unsent, already, bytes.remaining());
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }
}
