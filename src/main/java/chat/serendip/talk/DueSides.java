package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import java.util.List;

/**
 * The sides for which talks have waited long enough.
 *
 * @param absent accounts that have no socket, and whose talk is over or not held for them any longer
 * @param silent sockets that gave no sign of life after {@code met}
 */
public record DueSides<S>(List<AccountId> absent, List<S> silent) {}
