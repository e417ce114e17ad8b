package chat.serendip.block;

import chat.serendip.kernel.AccountId;
import java.util.Set;

/**
 * All blocks that concern one account, in both directions.
 *
 * @param blocked whom it blocked
 * @param blockedBy who blocked it
 */
public record AccountBlocks(Set<AccountId> blocked, Set<AccountId> blockedBy) {}
