/**
 * The second factor: authenticator apps, passkeys and recovery codes, how they are set up and how they are shown.
 *
 * <p>What the rest of the room knows of it is {@code Factors}: whether an account has one.
 */
@NullMarked
package chat.serendip.account.factor;

import org.jspecify.annotations.NullMarked;
