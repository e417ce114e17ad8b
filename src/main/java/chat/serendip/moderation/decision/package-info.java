/**
 * Decisions on cases: what may be decided, what needs a second moderator, and everything that a final decision brings about. A
 * final decision is one transaction.
 *
 * <p>How a sanction restricts an account is {@code sanction}'s.
 */
@NullMarked
package chat.serendip.moderation.decision;

import org.jspecify.annotations.NullMarked;
