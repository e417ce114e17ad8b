/**
 * Accounts: registration, sign-in, session tokens, roles, standing, export and deletion.
 *
 * <p>What other rooms may know of a person is an {@code Identity}. Revoked sessions and deleted accounts are told as CDI
 * events; who reacts to them is not known here.
 */
@NullMarked
package chat.serendip.account;

import org.jspecify.annotations.NullMarked;
