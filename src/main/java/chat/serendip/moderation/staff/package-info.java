/**
 * Who moderates, what they may see, and how they are told of others: what every other package of this room speaks with. It knows
 * none of them, and no table.
 */
@NullMarked
package chat.serendip.moderation.staff;

import org.jspecify.annotations.NullMarked;
