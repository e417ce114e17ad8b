/**
 * Every rate limit, in one table.
 *
 * <p>Rooms name a limit and a key. How a limit is counted and configured stands only here.
 */
@NullMarked
package chat.serendip.limits;

import org.jspecify.annotations.NullMarked;
