package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import java.util.Optional;

/**
 * What talks do with sockets, whose kind they don't know. Safe for use by many threads.
 *
 * @param <S> a socket
 */
public interface TalkSockets<S> {

    /** The account's newest socket. Called under a talk's lock. */
    Optional<S> of(AccountId account);

    /** Queues what the event means for this socket. Called under a talk's lock: it neither waits nor sends. */
    void put(S socket, TalkEvent event);

    /** Sends what was queued. Called without any lock of a talk. */
    void flush(S socket);

    /** Asks for a sign of life. Called without any lock of a talk. */
    void ping(S socket);

    /** When something came from the client last, in the nanoseconds of the talks' clock. */
    long heardAt(S socket);
}
