/**
 * How a report becomes part of a case, and the automatic pause, which nobody decides. Both happen in the transaction that files
 * the report.
 *
 * <p>Nothing here is called by a moderator.
 */
@NullMarked
package chat.serendip.moderation.intake;

import org.jspecify.annotations.NullMarked;
