/**
 * What follows elsewhere from what was decided here: written in the decision's transaction, seen to right after it, and again
 * after a crash. It knows which effect on which account, and not why.
 */
@NullMarked
package chat.serendip.moderation.outbox;

import org.jspecify.annotations.NullMarked;
