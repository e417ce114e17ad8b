package chat.serendip.signaling;

import chat.serendip.block.AccountBlocks;
import chat.serendip.block.Blocks;
import chat.serendip.kernel.AccountId;
import chat.serendip.lobby.Lobby;
import chat.serendip.platform.job.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the blocks of each account that arrives, off the socket's thread, and then admits it to the lobby. Until then
 * the account is not paired. A read that fails is tried again every second for as long as the socket is open.
 */
@ApplicationScoped
class BlockListLoader {

    private static final Logger LOG = Logger.getLogger(BlockListLoader.class.getName());

    private final Function<AccountId, AccountBlocks> blocks;
    private final Lobby lobby;
    private final Connections connections;
    private final Executor readers;
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final Queue<Pending> again = new ConcurrentLinkedQueue<>();

    @Inject
    BlockListLoader(Blocks blocks, Lobby lobby, Connections connections, Threads threads) {
        this(blocks::blockList, lobby, connections, threads.pool("block-lists", 4, 20_000));
    }

    BlockListLoader(Function<AccountId, AccountBlocks> blocks, Lobby lobby, Connections connections, Executor readers) {
        this.blocks = blocks;
        this.lobby = lobby;
        this.connections = connections;
        this.readers = readers;
    }

    private record Pending(Connection connection, Consumer<Connection> afterAdmission) {}

    /** Admits an account that has just arrived, soon, and then runs {@code then}. */
    void admit(Connection connection, Consumer<Connection> afterAdmission) {
        submit(new Pending(connection, afterAdmission));
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
            readers.execute(() -> read(waiting));
        } catch (RejectedExecutionException e) {
            again.add(waiting);
        }
    }

    private void read(Pending waiting) {
        Connection connection = waiting.connection();
        if (connections.of(connection.account()).filter(connection::equals).isEmpty()) {
            return;
        }
        try {
            AccountBlocks accountBlocks = blocks.apply(connection.account());
            if (stuck.getAndSet(false)) {
                LOG.info("Blocks can be read again");
            }
            lobby.admit(connection.account(), accountBlocks.blocked(), accountBlocks.blockedBy());
            connection.admit();
            waiting.afterAdmission().accept(connection);
        } catch (Throwable e) {
            if (!stuck.getAndSet(true)) {
                LOG.log(Level.WARNING, "Blocks can't be read: until they can, whoever comes meets nobody", e);
            }
            again.add(waiting);
        }
    }
}
