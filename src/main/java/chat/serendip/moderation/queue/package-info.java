/**
 * The open cases in the order in which they should be taken, page by page.
 *
 * <p>What stands in a case is {@code casefile}'s.
 */
@NullMarked
package chat.serendip.moderation.queue;

import org.jspecify.annotations.NullMarked;
