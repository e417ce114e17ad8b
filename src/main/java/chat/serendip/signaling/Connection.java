package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;
import chat.serendip.signaling.message.ClientMessage.Seek;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import jakarta.websocket.CloseReason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One open socket and the identity behind it. Safe for use by many threads; nothing here waits.
 */
final class Connection {

    private final Identity identity;
    private final Outbox outbox;
    private final SocketAllowances socketAllowances;
    private final LongSupplier nanos;
    private final Socket socket;
    private final BiConsumer<Connection, Closing> gone;
    private final AtomicReference<@Nullable Closing> closing = new AtomicReference<>();
    private final AtomicReference<@Nullable Seek> postponed = new AtomicReference<>();
    private final AtomicReference<@Nullable String> seekRef = new AtomicReference<>();
    private final AtomicReference<@Nullable String> leaveRef = new AtomicReference<>();
    private final AtomicBoolean quiet = new AtomicBoolean();
    private volatile Standing standing;
    private volatile boolean admitted;
    private volatile long heardAt;

    /** @param gone called once, when the server closes this connection, whatever becomes of the socket */
    Connection(
            Identity identity,
            Socket socket,
            Outbox outbox,
            SocketAllowances socketAllowances,
            LongSupplier nanos,
            BiConsumer<Connection, Closing> gone) {
        this.identity = identity;
        this.standing = identity.standing();
        this.socket = socket;
        this.outbox = outbox;
        this.socketAllowances = socketAllowances;
        this.nanos = nanos;
        this.gone = gone;
        this.heardAt = nanos.getAsLong();
    }

    Identity identity() {
        return identity;
    }

    AccountId account() {
        return identity.account();
    }

    /** The account's standing, as last learnt here; {@link Standing#at} tells what holds now. */
    Standing standing() {
        return standing;
    }

    void setStanding(Standing now) {
        standing = now;
    }

    /** How much this socket may still send. */
    SocketAllowances allowances() {
        return socketAllowances;
    }

    /** Sends a message as soon as those before it have been sent. */
    void send(ServerMessage message) {
        put(MessageWriter.write(message));
        outbox.flush();
    }

    /** Queues a message for {@link #flush}, so that its place in the order is fixed under a caller's lock. */
    void put(String text) {
        if (!outbox.put(text)) {
            close(Closing.NOT_READING);
        }
    }

    void flush() {
        outbox.flush();
    }

    /** Closes the socket; the first reason counts. */
    void close(Closing reason) {
        close(reason, reason.reason());
    }

    /**
     * Closes the socket because the server stops or restarts.
     *
     * @param retry after how long, rounded up to seconds, the client should try again
     */
    void restart(Duration retry) {
        close(
                Closing.RESTARTING,
                Closing.RESTARTING.reason(
                        "retry=" + retry.plusNanos(999_999_999).toSeconds()));
    }

    private void close(Closing reason, CloseReason frame) {
        if (closing.compareAndSet(null, reason)) {
            outbox.close();
            socket.close(frame);
            gone.accept(this, reason);
        }
    }

    /** Why the server is closing it; null if it isn't. */
    @Nullable
    Closing closing() {
        return closing.get();
    }

    /** Sends a WebSocket ping. */
    void ping() {
        socket.ping();
    }

    /** Notes that something came from the client. */
    void heard() {
        heardAt = nanos.getAsLong();
    }

    /** For how many nanoseconds nothing has come from the client. */
    long silence() {
        return nanos.getAsLong() - heardAt;
    }

    /** When something came from the client last. */
    long heardAt() {
        return heardAt;
    }

    /** Notes whether nothing comes from the client; returns whether that is new. */
    boolean noteQuiet(boolean quiet) {
        return this.quiet.getAndSet(quiet) != quiet;
    }

    /** Whether the client has not taken a message for that many nanoseconds. */
    boolean isStuck(long stall) {
        return outbox.isStuck(stall);
    }

    /** The account's blocks are known: from now on it may seek. */
    void admit() {
        admitted = true;
    }

    boolean isAdmitted() {
        return admitted;
    }

    /** Keeps a search until the account is admitted; null forgets it. */
    void postpone(@Nullable Seek seek) {
        postponed.set(seek);
    }

    /** Takes the search that was kept; null if there is none. */
    @Nullable
    Seek takePostponed() {
        return postponed.getAndSet(null);
    }

    /**
     * Remembers the {@code ref} of the last search, for the one answer to it: an event or a refusal, whichever is
     * first.
     */
    void seeks(@Nullable String ref) {
        seekRef.set(ref);
    }

    /** Takes the {@code ref} of the last search; null if there is none or it was taken. */
    @Nullable
    String takeSeekRef() {
        return seekRef.getAndSet(null);
    }

    /** Remembers the {@code ref} of the leave message, for the one answer to it. */
    void leaves(@Nullable String ref) {
        leaveRef.set(ref);
    }

    /** Takes the {@code ref} of the leave message; null if there is none or it was taken. */
    @Nullable
    String takeLeaveRef() {
        return leaveRef.getAndSet(null);
    }
}
