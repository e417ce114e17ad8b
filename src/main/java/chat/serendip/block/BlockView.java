package chat.serendip.block;

import java.time.Instant;

/**
 * A block of mine.
 *
 * @param encounterId the encounter that it was set from
 * @param pseudonym the name under which I knew the partner then
 */
public record BlockView(String id, String encounterId, String pseudonym, Instant createdAt) {}
