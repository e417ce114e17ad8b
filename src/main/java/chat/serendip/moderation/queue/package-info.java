/** Cases in the order in which they should be taken, page by page. What stands in a case is {@code file}'s. */
@NullMarked
package chat.serendip.moderation.queue;

import org.jspecify.annotations.NullMarked;
