/**
 * Counters and figures: meetings and waits by the day, what moderators see of the whole, and what everybody may see of it.
 *
 * <p>Sums only: nothing here knows a case, an account or an encounter.
 */
@NullMarked
package chat.serendip.statistics;

import org.jspecify.annotations.NullMarked;
