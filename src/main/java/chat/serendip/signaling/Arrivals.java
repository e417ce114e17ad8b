package chat.serendip.signaling;

import chat.serendip.block.AccountBlocks;
import chat.serendip.block.Blocks;
import chat.serendip.encounter.Claim;
import chat.serendip.encounter.Ledger;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.job.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Claims the seat of each account that arrives and reads its blocks, off the socket's thread. Until then the account is
 * not paired, and resumes nothing. A read that fails is tried again every second for as long as the socket is open;
 * where an encounter was to be resumed, the socket is closed instead, and its client comes back.
 */
@ApplicationScoped
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());
    private static final int THREADS = 4;

    private final Function<AccountId, AccountBlocks> blocks;
    private final Ledger ledger;
    private final Connections connections;
    /** What concerns one account is done by one of them, in order. */
    private final List<? extends Executor> readers;

    private final AtomicBoolean stuck = new AtomicBoolean();
    private final Queue<Pending> again = new ConcurrentLinkedQueue<>();

    @Inject
    Arrivals(Blocks blocks, Ledger ledger, Connections connections, Threads threads) {
        this(
                blocks::blockList,
                ledger,
                connections,
                IntStream.range(0, THREADS)
                        .mapToObj(number -> threads.pool("arrivals-" + number, 1, 5_000))
                        .toList());
    }

    Arrivals(
            Function<AccountId, AccountBlocks> blocks,
            Ledger ledger,
            Connections connections,
            List<? extends Executor> readers) {
        this.blocks = blocks;
        this.ledger = ledger;
        this.connections = connections;
        this.readers = readers;
    }

    /** Goes on with an account of which the database has told what it knows. */
    interface Then {
        void read(Connection connection, AccountBlocks blocks, Claim claim);
    }

    private record Pending(Connection connection, Optional<EncounterId> resumed, Then then) {

        AccountId account() {
            return connection.account();
        }
    }

    /**
     * Asks the database about an account that has just arrived.
     *
     * @param resumed the encounter with which it would go on
     * @param then runs soon, if the socket is still the account's newest one
     */
    void read(Connection connection, Optional<EncounterId> resumed, Then then) {
        submit(new Pending(connection, resumed, then));
    }

    /** Tries again for the accounts whose read failed. */
    void retry() {
        for (int left = again.size(); left > 0; left--) {
            Pending waiting = again.poll();
            if (waiting != null) {
                submit(waiting);
            }
        }
    }

    private void submit(Pending waiting) {
        try {
            readers.get(Math.floorMod(waiting.account().hashCode(), readers.size()))
                    .execute(() -> read(waiting));
        } catch (RejectedExecutionException e) {
            again.add(waiting);
        }
    }

    private void read(Pending waiting) {
        Connection connection = waiting.connection();
        if (!connections.isNewest(connection)) {
            return;
        }
        try {
            Claim claim = ledger.claim(waiting.account(), waiting.resumed());
            AccountBlocks accountBlocks = blocks.apply(waiting.account());
            if (stuck.getAndSet(false)) {
                LOG.info("Seats and blocks can be read again");
            }
            waiting.then().read(connection, accountBlocks, claim);
        } catch (Throwable e) {
            if (!stuck.getAndSet(true)) {
                LOG.log(Level.WARNING, "Seats or blocks can't be read: until they can, whoever comes meets nobody", e);
            }
            if (waiting.resumed().isPresent()) {
                connection.close(Closing.FAILED);
            } else {
                again.add(waiting);
            }
        }
    }
}
