package chat.serendip.signaling;

import chat.serendip.account.Grant;
import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import chat.serendip.limits.Limits;
import chat.serendip.platform.ManualClock;
import jakarta.websocket.CloseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A socket without a client, which records what is done with it. */
final class RecordingSocket implements Socket {

    /** The calls besides sending: {@code asked} for a ping, or the phrase of the close frame. */
    final List<String> calls = new ArrayList<>();

    /** The messages that were sent. */
    final List<String> sent = new ArrayList<>();

    /** The callbacks of the messages: each is in flight until its callback is told whether it was sent. */
    final List<Consumer<Boolean>> inFlight = new ArrayList<>();

    /** A connection over this socket. */
    Connection connect(Identity identity, LongSupplier nanos) {
        Limits limits = new Limits(key -> Optional.empty(), new ManualClock(), 10);
        Outbox outbox = new Outbox(this, 128, 655_360, nanos);
        return new Connection(identity, this, outbox, SocketAllowances.with(limits), nanos, (gone, reason) -> {});
    }

    /** The identity of a new account with good standing. */
    static Identity somebody() {
        return new Identity(
                new AccountId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new Grant(Role.USER, false),
                Standing.GOOD,
                true);
    }

    @Override
    public void send(String text, Consumer<Boolean> done) {
        sent.add(text);
        inFlight.add(done);
    }

    @Override
    public void ping() {
        calls.add("asked");
    }

    @Override
    public void close(CloseReason reason) {
        calls.add(reason.getReasonPhrase());
    }
}
