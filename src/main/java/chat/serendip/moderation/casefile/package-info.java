/**
 * Everything that a moderator reads about one case before deciding, and the calls by which they act on it.
 *
 * <p>The room that a call names does the work. All that this room writes is the audit entry of a view.
 */
@NullMarked
package chat.serendip.moderation.casefile;

import org.jspecify.annotations.NullMarked;
