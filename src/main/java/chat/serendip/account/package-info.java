/**
 * Accounts: the record of a person, its name, its role and its standing with the rules.
 *
 * <p>What other rooms may know of a person is an {@code Identity}. Signing in, passwords, second factors, registration
 * and deletion are in the packages below this one. They know this package; it knows none of them.
 */
@NullMarked
package chat.serendip.account;

import org.jspecify.annotations.NullMarked;
