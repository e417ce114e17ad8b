/**
 * Decisions on cases: their kinds, which of them need a second moderator, and everything that a final decision changes.
 * A final decision is one transaction.
 *
 * <p>The room {@code sanction} says how a sanction restricts an account.
 */
@NullMarked
package chat.serendip.moderation.decision;

import org.jspecify.annotations.NullMarked;
