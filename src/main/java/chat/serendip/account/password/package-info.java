/**
 * Password hashes and the rules for new passwords. The number of hashes that run at once is bounded here.
 *
 * <p>Nothing here knows accounts' rows or sessions.
 */
@NullMarked
package chat.serendip.account.password;

import org.jspecify.annotations.NullMarked;
