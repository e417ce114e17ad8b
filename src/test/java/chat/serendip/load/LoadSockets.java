package chat.serendip.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** Thousands of client sockets on one thread, so that the driver leaves the other cores to the server. */
final class LoadSockets implements AutoCloseable {

    /** The time between two candidates of one browser. */
    private static final Duration GAP = Duration.ofMillis(10);

    private record Planned(long at, Runnable what) {}

    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 17);
    private final InetSocketAddress address;
    private final Queue<Planned> planned = new ArrayDeque<>();

    LoadSockets(int port) throws IOException {
        selector = Selector.open();
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    void open(String path, String token, LoadSocket.Client client) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(address);
        LoadSocket socket = new LoadSocket(this, channel, client, path, "localhost:" + address.getPort(), token);
        socket.register(channel.register(selector, SelectionKey.OP_CONNECT, socket));
    }

    /** Runs something after the time between two candidates. */
    void later(Runnable what) {
        planned.add(new Planned(System.nanoTime() + GAP.toNanos(), what));
    }

    /** Runs everything until the condition holds; fails if that takes too long. */
    void runUntil(BooleanSupplier done, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it took longer than " + patience);
            }
            selector.select(this::happened, GAP.toMillis() / 2);
            while (!planned.isEmpty() && planned.element().at() <= System.nanoTime()) {
                planned.remove().what().run();
            }
        }
    }

    void runFor(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        runUntil(() -> System.nanoTime() >= end, time.plusSeconds(60));
    }

    private void happened(SelectionKey key) {
        LoadSocket socket = (LoadSocket) key.attachment();
        try {
            if (key.isConnectable()) {
                socket.connected();
            }
            if (key.isValid() && key.isWritable()) {
                socket.writable();
            }
            if (key.isValid() && key.isReadable()) {
                socket.read(shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
