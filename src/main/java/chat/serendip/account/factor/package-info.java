/**
 * The second factor: authenticator apps, passkeys and recovery codes, how they are set up and how they are verified.
 *
 * <p>Other rooms know one question of it, {@code Factors}: whether an account has a second factor.
 */
@NullMarked
package chat.serendip.account.factor;

import org.jspecify.annotations.NullMarked;
