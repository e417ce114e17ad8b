/**
 * Everything from a report to the end of an appeal. Each concept has a room of its own; this package itself holds no
 * types.
 *
 * <p>A report's way: {@code intake} puts it into a case and may pause the account; {@code queue} orders the open cases;
 * {@code casefile} shows one to a moderator; {@code cases} says who works on it; {@code decision} decides it;
 * {@code sanction} restricts the account; {@code appeal} takes the account's appeal and decides it. {@code audit}
 * records who did and viewed what, {@code audit.chain} verifies that record. {@code notice} answers people without an
 * account.
 *
 * <p>Beside these: {@code common} says who moderates and what they may see; {@code role} grants and withdraws roles;
 * {@code mark} and {@code flag} recognise banned people who come back; {@code reasontext} keeps reusable reasons;
 * {@code reporter} suspends the right to report of an account that misused it; {@code hold} keeps a case beyond its
 * time; {@code retention} deletes what has been kept for long enough.
 *
 * <p>Reports and their evidence belong to the room {@code report}; accounts, sessions and standings belong to
 * {@code account}. No room of moderation knows sockets.
 */
@NullMarked
package chat.serendip.moderation;

import org.jspecify.annotations.NullMarked;
