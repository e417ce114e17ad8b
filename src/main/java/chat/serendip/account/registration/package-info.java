/**
 * Registration, and the invitation by which the first administrator registers.
 *
 * <p>Accounts and sessions are made by their own rooms.
 */
@NullMarked
package chat.serendip.account.registration;

import org.jspecify.annotations.NullMarked;
