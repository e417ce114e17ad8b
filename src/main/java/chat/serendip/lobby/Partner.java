package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import java.util.List;

/**
 * The other person in an encounter.
 *
 * @param account for the server only: it must never reach a client
 * @param pseudonym made for this encounter
 * @param sharedInterests the interests that both named
 * @param languages those that the partner named
 */
public record Partner(AccountId account, String pseudonym, List<String> sharedInterests, List<String> languages) {}
