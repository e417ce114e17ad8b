/**
 * Counters and figures: meetings and waits by the day, the moderators' figures, and the public ones.
 *
 * <p>Sums only: nothing here reads a single case, account or encounter, or knows their rooms; the queries count rows.
 */
@NullMarked
package chat.serendip.statistics;

import org.jspecify.annotations.NullMarked;
