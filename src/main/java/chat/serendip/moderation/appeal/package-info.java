/**
 * Appeals: a sanctioned person may file one against each sanction, and a moderator who had no part in it decides it.
 * Granting an appeal lifts its sanction in the same transaction.
 */
@NullMarked
package chat.serendip.moderation.appeal;

import org.jspecify.annotations.NullMarked;
