/**
 * How long cases and what belongs to them are kept, and the job that deletes them afterwards.
 *
 * <p>This room never deletes a case under a legal hold, see {@code hold}.
 */
@NullMarked
package chat.serendip.moderation.retention;

import org.jspecify.annotations.NullMarked;
