/** Legal holds: a held case is kept with its evidence until somebody lifts the hold. */
@NullMarked
package chat.serendip.moderation.hold;

import org.jspecify.annotations.NullMarked;
