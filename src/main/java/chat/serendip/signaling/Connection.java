package chat.serendip.signaling;

import chat.serendip.account.Identity;
import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;
import chat.serendip.signaling.message.ClientMessage.Seek;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One open socket and who is at its other end. Safe for use by many threads; nothing here waits.
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
    private volatile Standing standing;
    private volatile boolean admitted;
    private volatile long heardAt;

    /** @param gone told once, when the server closes this, whatever becomes of the socket */
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

    /** Where the account stands, as it was last told; what counts now is {@link Standing#at}. */
    Standing standing() {
        return standing;
    }

    void stand(Standing now) {
        standing = now;
    }

    /** How much this socket may still say. */
    SocketAllowances patience() {
        return socketAllowances;
    }

    /** Sends a message as soon as those before it have been sent. */
    void send(ServerMessage message) {
        put(MessageWriter.write(message));
        outbox.flush();
    }

    /** Takes a message to be sent by {@link #flush}, so that its place in the order is fixed under a caller's lock. */
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
        if (closing.compareAndSet(null, reason)) {
            outbox.close();
            socket.close(reason);
            gone.accept(this, reason);
        }
    }

    /** Why it is being closed by the server, if it is. */
    @Nullable
    Closing closing() {
        return closing.get();
    }

    /** Asks the other end for a sign of life. */
    void ping() {
        socket.ping();
    }

    /** Something came from the other end. */
    void heard() {
        heardAt = nanos.getAsLong();
    }

    /** For how many nanoseconds nothing has come from the other end. */
    long silence() {
        return nanos.getAsLong() - heardAt;
    }

    /** Whether the other end has not taken a message for that many nanoseconds. */
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

    /** Keeps a search for when the account is admitted; null forgets it. */
    void postpone(@Nullable Seek seek) {
        postponed.set(seek);
    }

    /** The search that was kept, given once. */
    @Nullable
    Seek takePostponed() {
        return postponed.getAndSet(null);
    }

    /** Remembers the client's mark of its last search, for the one answer to it: news or a refusal, whichever takes it. */
    void seeks(@Nullable String ref) {
        seekRef.set(ref);
    }

    /** The mark of the last search, given once. */
    @Nullable
    String takeSeekRef() {
        return seekRef.getAndSet(null);
    }

    /** Remembers the client's mark of its leaving, for the one answer to it. */
    void leaves(@Nullable String ref) {
        leaveRef.set(ref);
    }

    /** The mark of the leaving, given once. */
    @Nullable
    String takeLeaveRef() {
        return leaveRef.getAndSet(null);
    }
}
