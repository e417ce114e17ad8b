/**
 * The open cases in the order in which they should be taken, page by page.
 *
 * <p>The room {@code casefile} shows what is in a case.
 */
@NullMarked
package chat.serendip.moderation.queue;

import org.jspecify.annotations.NullMarked;
