package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One account at its home: what it is doing, whom it never meets again, whom it met last.
 *
 * <p>Changed under the lobby's lock; its state may be read by anybody at any time.
 */
final class Presence {

    private volatile State state = new State.BlocksPending();
    private BlockList blockList = BlockList.NOBODY;
    private UnaryOperator<BlockList> sinceArrival = UnaryOperator.identity();
    private boolean blocksKnown;
    private LastPartners lastPartners;
    private boolean silent;

    Presence(LastPartners lastPartners) {
        this.lastPartners = lastPartners;
    }

    State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    /** It wants nobody now; as long as its blocks aren't known it can't want anybody. */
    void becomeIdle() {
        state = blocksKnown ? new State.Idle() : new State.BlocksPending();
    }

    /** The blocks have been read. Changes since the arrival are newer than what was read, so they are applied to it. */
    void learn(BlockList read) {
        if (!blocksKnown) {
            blocksKnown = true;
            blockList = sinceArrival.apply(read);
            sinceArrival = UnaryOperator.identity();
            if (state instanceof State.BlocksPending) {
                becomeIdle();
            }
        }
    }

    void change(UnaryOperator<BlockList> change) {
        blockList = change.apply(blockList);
        if (!blocksKnown) {
            UnaryOperator<BlockList> before = sinceArrival;
            sinceArrival = read -> change.apply(before.apply(read));
        }
    }

    void silence(boolean nothingComes) {
        silent = nothingComes;
    }

    /** Whether nothing has come from its socket for a while. */
    boolean isSilent() {
        return silent;
    }

    boolean neverMeets(AccountId other) {
        return blockList.includes(other);
    }

    boolean metRecently(AccountId other) {
        return lastPartners.includes(other);
    }

    void remember(AccountId partner, int most) {
        lastPartners = lastPartners.and(partner, most);
    }

    /** Adds partners of before those that are known, the latest first. */
    void rememberEarlier(List<AccountId> partners, int most) {
        lastPartners = lastPartners.afterEarlier(partners, most);
    }

    LastPartners lastPartners() {
        return lastPartners;
    }
}
