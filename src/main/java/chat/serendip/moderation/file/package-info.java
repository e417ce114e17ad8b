/**
 * A case as it is worked with: everything a moderator reads before deciding, and the calls by which they act on it. What a call
 * does is decided in {@code moderation}.
 */
@NullMarked
package chat.serendip.moderation.file;

import org.jspecify.annotations.NullMarked;
