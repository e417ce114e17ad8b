/**
 * Sessions and signing in: tokens, cookies, the browsers that an account knows, and whether a session has passed its
 * second factor.
 *
 * <p>Revoked sessions are announced as CDI events. Sockets are not known here.
 */
@NullMarked
package chat.serendip.account.session;

import org.jspecify.annotations.NullMarked;
