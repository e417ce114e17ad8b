/**
 * Who may moderate: administrators grant and withdraw roles here, and the audit log records it.
 *
 * <p>The type {@code Role} in {@code account} says what a role allows.
 */
@NullMarked
package chat.serendip.moderation.role;

import org.jspecify.annotations.NullMarked;
