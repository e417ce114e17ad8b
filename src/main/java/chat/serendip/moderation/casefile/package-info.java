/**
 * Everything that a moderator reads about one case before deciding, and the calls by which they act on it.
 *
 * <p>What a call does is decided in the room that it names; nothing here writes but the audit entry of the view.
 */
@NullMarked
package chat.serendip.moderation.casefile;

import org.jspecify.annotations.NullMarked;
