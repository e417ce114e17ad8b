/**
 * The sanctioned person's side: the reasons, the one appeal, and the answer that somebody else gives. An appeal that is granted
 * undoes its sanction in one transaction.
 */
@NullMarked
package chat.serendip.moderation.appeal;

import org.jspecify.annotations.NullMarked;
