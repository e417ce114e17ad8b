package chat.serendip.signaling;

import chat.serendip.block.Blocked;
import chat.serendip.block.Blocks;
import chat.serendip.block.Unblocked;
import chat.serendip.kernel.AccountId;
import chat.serendip.lobby.Lobby;
import chat.serendip.platform.job.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the lobby of blocks that were set or lifted, as soon as that is committed.
 *
 * <p>The events of two commits about one pair may arrive in either order. So a new block is told at once, but a lifted
 * block is never told by its event alone. After either event another thread reads from the database whether the block
 * stands, and if it doesn't, tells the lobby so. While the database can't be read, blocks hold. Safe for use by many
 * threads.
 */
@ApplicationScoped
class BlockObserver {

    private static final Logger LOG = Logger.getLogger(BlockObserver.class.getName());

    private record Pair(AccountId by, AccountId other) {}

    private final BiPredicate<AccountId, AccountId> stands;
    private final Lobby lobby;
    private final Executor readers;
    private final Queue<Pair> again = new ConcurrentLinkedQueue<>();

    @Inject
    BlockObserver(Blocks blocks, Lobby lobby, Threads threads) {
        this(blocks::stands, lobby, threads.pool("blocks", 1, 10_000));
        threads.every("blocks-again", Duration.ofSeconds(1), this::retry);
    }

    BlockObserver(BiPredicate<AccountId, AccountId> stands, Lobby lobby, Executor readers) {
        this.stands = stands;
        this.lobby = lobby;
        this.readers = readers;
    }

    void blocked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Blocked news) {
        lobby.block(news.by(), news.other());
        submit(new Pair(news.by(), news.other()));
    }

    void unblocked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Unblocked news) {
        submit(new Pair(news.by(), news.other()));
    }

    /** Reads again for the pairs whose read failed. */
    final void retry() {
        for (int left = again.size(); left > 0; left--) {
            Pair pair = again.poll();
            if (pair != null) {
                submit(pair);
            }
        }
    }

    private void submit(Pair pair) {
        try {
            readers.execute(() -> tellIfLifted(pair));
        } catch (RejectedExecutionException e) {
            again.add(pair);
        }
    }

    private void tellIfLifted(Pair pair) {
        try {
            boolean told = false;
            while (!told) {
                long blocksTold = lobby.blocksTold();
                told = stands.test(pair.by(), pair.other()) || lobby.unblock(pair.by(), pair.other(), blocksTold);
            }
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "It can't be read whether a block stands: until it can, the block holds", e);
            again.add(pair);
        }
    }
}
