/**
 * Who may moderate: administrators grant and withdraw roles here, and the audit records it.
 *
 * <p>What a role allows is said by {@code account}'s {@code Role}.
 */
@NullMarked
package chat.serendip.moderation.role;

import org.jspecify.annotations.NullMarked;
