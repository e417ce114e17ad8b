/**
 * Flags: a new account may belong to a banned person. Flags are set when somebody registers, and moderators judge them.
 *
 * <p>This room restricts nobody.
 */
@NullMarked
package chat.serendip.moderation.flag;

import org.jspecify.annotations.NullMarked;
