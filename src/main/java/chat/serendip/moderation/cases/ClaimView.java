package chat.serendip.moderation.cases;

import java.time.Instant;

/**
 * Who works on a case.
 *
 * @param by their username
 * @param mine whether that is the moderator who asks
 * @param until when it ends if they do nothing more
 */
public record ClaimView(String by, boolean mine, Instant since, Instant until) {}
