package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * What an account's seat says when its socket opens.
 *
 * @param goesOn the encounter that the account takes up again, with the seats of both and without lines; empty if it
 *     asked for none, or may not
 * @param lastPartners whom it met lately, the latest first
 */
public record Claim(Optional<LiveEncounter> goesOn, List<AccountId> lastPartners) {}
