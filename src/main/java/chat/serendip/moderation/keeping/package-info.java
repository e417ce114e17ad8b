/** How long cases and what belongs to them are kept, and what a legal hold keeps for longer. */
@NullMarked
package chat.serendip.moderation.keeping;

import org.jspecify.annotations.NullMarked;
