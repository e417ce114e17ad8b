package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import java.util.List;

/**
 * What one side is told of its talk.
 *
 * @param account whose side it is; it must never reach a client
 * @param polite whether this side answers and the other makes the offers; it holds for exactly one of the two
 * @param pseudonym the name by which this side knows the partner
 * @param sharedInterests the interests that both named
 * @param languages those that the partner named
 */
public record Introduction(
        AccountId account, boolean polite, String pseudonym, List<String> sharedInterests, List<String> languages) {}
