/**
 * Counters and figures: meetings and waits by the day, the moderators' figures, and the public ones.
 *
 * <p>Sums only: nothing here knows a case, an account or an encounter.
 */
@NullMarked
package chat.serendip.statistics;

import org.jspecify.annotations.NullMarked;
