/**
 * How a report becomes part of a case, and the automatic pause, which no moderator decides. Both happen in the
 * transaction that files the report.
 *
 * <p>Moderators call nothing in this room.
 */
@NullMarked
package chat.serendip.moderation.intake;

import org.jspecify.annotations.NullMarked;
