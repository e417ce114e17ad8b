/**
 * What moderators see of the whole, day by day, and what everybody may see of it. Sums only: nothing here knows a case or an
 * account.
 */
@NullMarked
package chat.serendip.moderation.figures;

import org.jspecify.annotations.NullMarked;
