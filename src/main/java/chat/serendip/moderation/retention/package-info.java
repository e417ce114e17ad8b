/**
 * How long cases and what belongs to them are kept, and the job that deletes them afterwards.
 *
 * <p>A case under a legal hold, see {@code hold}, is never deleted here.
 */
@NullMarked
package chat.serendip.moderation.retention;

import org.jspecify.annotations.NullMarked;
