package chat.serendip.blackbox;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Uses up a limit, attempt by attempt, over the sockets that must be open for it. */
record LimitAttempt(BooleanSupplier attempt, List<RawSocket> sockets) implements AutoCloseable {

    LimitAttempt(BooleanSupplier attempt, RawSocket... sockets) {
        this(attempt, List.of(sockets));
    }

    /** Makes one more attempt; false if the server refuses it in the way that the contract says. */
    boolean isGranted() {
        return attempt.getAsBoolean();
    }

    @Override
    public void close() {
        sockets.forEach(RawSocket::close);
    }
}
