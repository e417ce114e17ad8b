package chat.serendip.signaling;

import chat.serendip.signaling.message.Bounds;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages on their way to one socket: bounded in number and bytes, one send in flight.
 *
 * <p>The container's own queue has no bound, so at most one message is ever given to it. Safe for use by many threads;
 * no lock is held while the wire is used. Messages leave in the order in which {@link #put} took them.
 */
final class Outbox {

    /** Takes one message and tells later, or at once, whether it could be sent. */
    @FunctionalInterface
    interface Wire {
        void send(String text, Consumer<Boolean> done);
    }

    private final Wire wire;
    private final int mostMessages;
    private final int mostBytes;
    private final LongSupplier nanos;

    @GuardedBy("this")
    private final Queue<String> waiting = new ArrayDeque<>();

    @GuardedBy("this")
    private int bytes;

    @GuardedBy("this")
    private boolean inFlight;

    @GuardedBy("this")
    private boolean sending;

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private long inFlightSince;

    Outbox(Wire wire, int mostMessages, int mostBytes, LongSupplier nanos) {
        this.wire = wire;
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
        this.nanos = nanos;
    }

    /**
     * Queues a message, which {@link #flush} sends. So a caller may queue under a lock and send outside of it.
     *
     * @return false if there is no room: the reader is too slow, and the outbox is closed from now on
     */
    synchronized boolean put(String text) {
        if (closed) {
            return true;
        }
        int size = Bounds.utf8Length(text);
        if (waiting.size() >= mostMessages || bytes + size > mostBytes) {
            close();
            return false;
        }
        waiting.add(text);
        bytes += size;
        return true;
    }

    /** Sends what waits, as far as the wire takes it. */
    void flush() {
        synchronized (this) {
            if (sending) {
                return;
            }
            sending = true;
        }
        for (String text = next(); text != null; text = next()) {
            wire.send(text, this::sent);
        }
    }

    /** Drops what waits; from now on nothing is queued or sent. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        bytes = 0;
    }

    /** Whether a message has been in flight for longer than so many nanoseconds. */
    synchronized boolean isStuck(long patience) {
        return inFlight && nanos.getAsLong() - inFlightSince > patience;
    }

    /** Whether nothing waits and nothing is in flight. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty() && !inFlight;
    }

    /** The next message, or null when the caller has to stop: a send is in flight, or nothing is left. */
    private synchronized @Nullable String next() {
        String text = inFlight || closed ? null : waiting.poll();
        if (text == null) {
            sending = false;
            return null;
        }
        bytes -= Bounds.utf8Length(text);
        inFlight = true;
        inFlightSince = nanos.getAsLong();
        return text;
    }

    private void sent(boolean well) {
        synchronized (this) {
            inFlight = false;
            if (!well) {
                close();
            }
        }
        // does nothing while a thread is inside flush(), which goes on by itself: a fast wire makes no deep recursion
        flush();
    }
}
