/**
 * Everything from a report to the end of an appeal. Each concept has a room of its own, and nothing stands in this package itself.
 *
 * <p>A report's way: {@code intake} puts it into a case and may pause the account; {@code queue} orders the open cases;
 * {@code casefile} shows one to a moderator; {@code cases} says who works on it; {@code decision} decides it; {@code sanction}
 * restricts the account; {@code appeal} answers the sanctioned person. {@code audit} records who did and viewed what,
 * {@code audit.chain} verifies that record. {@code notice} is the same for people without an account.
 *
 * <p>Around that way: {@code common} says who moderates and what they may see; {@code role} who may become a moderator;
 * {@code mark} and {@code flag} recognise banned people who come back; {@code reasontext} keeps reusable reasons;
 * {@code reporter} takes the right to report from who misused it; {@code hold} keeps a case for the law; {@code retention}
 * deletes what has been kept for long enough.
 *
 * <p>Reports and their evidence are the room {@code report}'s; accounts, sessions and standings are {@code account}'s. Sockets
 * are not known here.
 */
@NullMarked
package chat.serendip.moderation;

import org.jspecify.annotations.NullMarked;
