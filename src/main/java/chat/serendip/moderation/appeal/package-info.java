/**
 * Appeals: the one that a sanctioned person may make, and the answer that somebody else gives. Granting an appeal lifts its
 * sanction in the same transaction.
 */
@NullMarked
package chat.serendip.moderation.appeal;

import org.jspecify.annotations.NullMarked;
